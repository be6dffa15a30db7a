"""Every family of marker: an exact example, what it names, variants that name the same, and what only looks like it.

The table in the documentation is made from this one.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """``number`` is the family's place in the survey of styles; ``text`` holds ``marker`` as somebody wrote it."""

    number: int
    family: str
    marker: str
    keys: tuple[str, ...]
    text: str = "Sales rose 4% in May {}."
    variants: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Other ways of writing a marker of this family, each with its keys, set into ``text``."""
    look_alikes: tuple[str, ...] = ()
    """Whole texts in which nothing of the kind is a citation."""


EXAMPLES = (
    Example(
        1,
        "chat ids in round brackets",
        "(web:13, web:20)",
        ("web:13", "web:20"),
        variants=(
            ("(web:13,web:20)", ("web:13", "web:20")),
            ("( web:13 , web:20 )", ("web:13", "web:20")),
            ("(web: 13; web: 20)", ("web:13", "web:20")),
            ("(web:3-5)", ("web:3", "web:4", "web:5")),
            ("(web:13,\nweb:20)", ("web:13", "web:20")),
            ("(Web:13, post:4)", ("web:13", "post:4")),
        ),
        look_alikes=(
            "The proxy is nginx(web:13000) here.",
            "Record (web:1371168) was lost.",
            "It ran at a ratio of (16:9).",
        ),
    ),
    Example(2, "chat post in round brackets", "(post:0)", ("post:0",), look_alikes=("Call where(post:0) to find it.",)),
    Example(
        3,
        "chat ids in square brackets",
        "[web:24]",
        ("web:24",),
        variants=(("[web:10](web:13)", ("web:10", "web:13")), ("[web:1, web:2]", ("web:1", "web:2"))),
        look_alikes=("Use `[web:24]` in code.",),
    ),
    Example(4, "posts glued together", "[post:3]", ("post:3",), text="Fans rejoiced {}[post:11]."),
    Example(
        5,
        "render tag",
        '<grok:render card_id="73fb32" card_type="citation_card" type="render_inline_citation">'
        '<argument name="citation_id">6</argument></grok:render>',
        ("citation_id:6",),
        variants=(
            (
                '<grok:render type="render_inline_citation">\n'
                '<argument name="citation_id">\n6\n</argument>\n</grok:render>',
                ("citation_id:6",),
            ),
        ),
        look_alikes=(
            'A hill <grok:render type="render_searched_image"><argument name="image_id">6</argument></grok:render>.',
        ),
    ),
    Example(
        6,
        "link without text",
        "[](https://example.org/a)",
        ("https://example.org/a",),
        look_alikes=("A chart ![](https://example.org/a.png) of it.", "A chart ![the yield](a.png) of it."),
    ),
    Example(7, "number linked", "[[1]](https://x.example/a/status/5)", ("https://x.example/a/status/5",)),
    Example(
        8,
        "content reference",
        ":contentReference[oaicite:2]{index=2}",
        ("oaicite:2",),
        variants=(
            (":contentReference[oaicite:8]{index = 8} ()", ("oaicite:8",)),
            (":contentReference[oaicite:3]", ("oaicite:3",)),
        ),
    ),
    Example(
        9,
        "numbered citation link",
        "[oai_citation:0‡Next.js](https://nextjs.example/docs?utm_source=chatgpt.com)",
        ("https://nextjs.example/docs",),
        variants=(
            ("[oai_citation:4‡a.pdf](file-service://file-Ab1)", ("file-service://file-Ab1",)),
            ("[oai_citation:4‡a.pdf]", ("oai_citation:4",)),
        ),
    ),
    Example(
        10,
        "deep-research token",
        "\ue200cite\ue202turn0search0\ue202turn0search1\ue201",
        ("turn0search0", "turn0search1"),
        variants=(
            ("citeturn0search0turn0search1", ("turn0search0", "turn0search1")),
            ("\ue200cite\ue202turn2view5\ue201", ("turn2view5",)),
        ),
        look_alikes=("They took turns at the search in 2020.",),
    ),
    Example(
        11,
        "uploaded file",
        "\ue200filecite\ue202turn0file0\ue202L78-L85\ue201",
        ("turn0file0",),
        variants=(("fileciteturn0file0L78-L85", ("turn0file0",)), ("fileciteturn0file3", ("turn0file3",))),
    ),
    Example(
        12,
        "tokens that cite nothing",
        "",
        (),
        look_alikes=(
            'The maker entity["company","Larch Robotics","robot maker"] grew.',
            'A gallery image_group{"query":["hills","lakes"]} follows.',
        ),
    ),
    Example(13, "browser dagger", "【24†source】", ("†24",)),
    Example(14, "upload dagger", "【4:2†source】", ("†4:2",), variants=(("【4:2†report.pdf】", ("†4:2",)),)),
    Example(
        15,
        "page and lines",
        "【556331809607434†L28-L37】",
        ("†556331809607434",),
        variants=(("【556331809607434†L1-L4】", ("†556331809607434",)),),
    ),
    Example(16, "short id and lines", "【31†L290-L298】", ("†31",), text="Sales rose {}【16†L1-L4】."),
    Example(17, "file of a repository", "【F:README.md†L6-L29】", ("†F:README.md",)),
    Example(
        18,
        "address in lenticular brackets",
        "【https://en.example.org/wiki/Rain】",
        ("https://en.example.org/wiki/Rain",),
        variants=(("【[https://e.example/a](https://e.example/a)】", ("https://e.example/a",)),),
    ),
    Example(
        19,
        "link with quoted words",
        "([Flavonoids | Some Institute](https://lpi.example.edu/a#:~:text=Six%20Subclasses))",
        ("https://lpi.example.edu/a",),
    ),
    Example(
        20,
        "title on three lines",
        "([\n   Title - PMC\n   ](https://pmc.example.gov/articles/1))",
        ("https://pmc.example.gov/articles/1",),
        variants=(
            (
                "([[2302.00560] A Title | arXiv](https://arxiv.example/abs/2302.00560))",
                ("https://arxiv.example/abs/2302.00560",),
            ),
        ),
    ),
    Example(
        21,
        "link with tracking",
        "([ProductPlan](https://www.productplan.example/learn/?utm_source=chatgpt.com))",
        ("https://productplan.example/learn",),
        variants=(("([A](https://a.example/x?id=7&utm_medium=m&fbclid=z))", ("https://a.example/x?id=7",)),),
    ),
    Example(
        22,
        "reference link",
        "([Wikipedia][1])",
        ("1",),
        look_alikes=("The value is `[x][1]` then.", "Take arr[x][1] first.", "It was ([n][1]) once."),
    ),
    Example(
        23,
        "number",
        "[1]",
        ("1",),
        text="Sales rose{}[2].",
        variants=(
            ("[1, 3]", ("1", "3")),
            ("[2-4]", ("2", "3", "4")),
            ("[ 5 ]", ("5",)),
            ("[1–3, 7]", ("1", "2", "3", "7")),
        ),
        look_alikes=(
            "Built in [2019] it seems.",
            "At [00:21:30] she laughs.",
            "See `a[1]` there.",
            "An empty list [0] here.",
        ),
    ),
    Example(
        24,
        "number linked to an upload",
        "[1](https://uploads.example.org/a/b.pdf)",
        ("https://uploads.example.org/a/b.pdf",),
    ),
    Example(25, "exported footnote", "[^1_1]", ("^1_1",), text="Sales rose{}[^1_2]."),
    Example(26, "upload", "[attached_file:1]", ("attached_file:1",), variants=(("[file:105]", ("file:105",)),)),
    Example(
        27,
        "link on the bare host",
        "[uploads.example](https://uploads.example.org/a)",
        ("https://uploads.example.org/a",),
    ),
    Example(
        28,
        "footer of a shared answer",
        "",
        (),
        look_alikes=("Answer from Perplexity: pplx.ai/share", "Answer from Perplexity: https://pplx.ai/share"),
    ),
    Example(
        29,
        "cite list",
        "[cite: 4, 5, 212]",
        ("cite:4", "cite:5", "cite:212"),
        variants=(("[cite: 230-232]", ("cite:230", "cite:231", "cite:232")), ("[cite:7]", ("cite:7",))),
    ),
    Example(
        30,
        "start mark",
        "[cite: 43]",
        ("cite:43",),
        text="[cite_start]**High accuracy:** it was right nine times. {}",
        look_alikes=("[cite_start]Nothing follows.",),
    ),
    Example(31, "span pair", "[span_0](end_span)", ("span_0",), text="[span_0](start_span)Sales rose 4% in May.{}"),
    Example(
        32,
        "works cited",
        "12",
        ("12",),
        text="The market doubled.{} It fell later.\n\n"
        "## Works cited\n\n12. Market note - Larch Desk, accessed May 2, 2025\n",
        look_alikes=("The market doubled.12 It fell later.",),
    ),
    Example(
        33,
        "tag around the claim",
        '<cite index="12-1">',
        ("12-1",),
        text="{}Sales rose 4% in May</cite>.",
        variants=(('<cite index="3-6,3-17">', ("3-6", "3-17")), ('(cite index="12-1">', ("12-1",))),
    ),
    Example(
        34,
        "citation number",
        "[citation:3]",
        ("citation:3",),
        text="Sales rose {}[citation:10].",
        look_alikes=("Write [citation:x] behind each claim.",),
    ),
    Example(
        35,
        "attribution as JSON",
        ']({"attribution":{"attributableIndex":"0-1"}})',
        ("attribution:0-1",),
        text="^[Sales rose 4% in May{}.",
    ),
    Example(
        36,
        "hash",
        "[130def4d165091191c097e4ed7b0d688c56792e1]",
        ("130def4d165091191c097e4ed7b0d688c56792e1",),
        look_alikes=("Fixed in commit [130def4d165091191c097e4ed7b0d688c56792e1] last week.",),
    ),
    Example(
        37,
        "place in a video",
        '<a class="yt-timestamp" data-t="00:21:30">[00:21:30]</a>',
        ("video",),
        look_alikes=("At [00:21:30] she laughs.",),
    ),
    Example(
        38,
        "two-level number",
        "[6]",
        ("6",),
        text="Sales rose {}.\n\n[6]: Larch Desk (web:6, web:24) and Fir Post (web:31)\n",
    ),
    Example(39, "number whose list is lost", "[1]", ("1",), text="Sales rose.{}[2]\n\n## References\n\n[1]\n\n[2]\n"),
    Example(
        40,
        "outlet and date",
        "(CBS News, 2025)",
        ("cbs news 2025",),
        variants=(
            ("(Rappler, 2024)", ("rappler 2024",)),
            ("(Fir Post, 2026; Larch Desk, 2026)", ("fir post 2026", "larch desk 2026")),
            ("(r/gardening, 2025)", ("r/gardening 2025",)),
            ("(The Fir Post, June 2025)", ("fir post june 2025",)),
            ("(Smith et al., 2020)", ("smith et al 2020",)),
            ("(see Fir Post, 2026)", ("fir post 2026",)),
        ),
        look_alikes=(
            "A post (June 2025, 8,000 views) said so.",
            "Bull Statue (Argentina, 2020): Its message is plain.",
            "The boat (Norway, 900–950 CE) lay deep.",
            "Stone Eye (Unnamed, 2025): It looks real.",
            "A thread (2025, 242 votes) complains.",
            "The festival (Lyon, 2019) drew thousands.",
            "It was held in the south (South Korea, 2024).",
            "The finale (Season 2, 2025) aired.",
        ),
    ),
    Example(
        41,
        "outlet with its year in prose",
        "Larch Desk (2025)",
        ("larch desk 2025",),
        text="{} notes that sales rose.",
        variants=(("The Larch Desk (2025)", ("larch desk 2025",)), ("Whats on Telly (2025)", ("whats on telly 2025",))),
        look_alikes=(
            "Squid Game (2021) is a series.",
            "She starred in Parasite (2019) and left.",
            "The war (1914) began.",
        ),
    ),
    Example(
        42,
        "outlet in bold",
        "**Transfermarkt**",
        ("transfermarkt",),
        text="According to {}, he cost 3 million.",
        look_alikes=("The **Transfermarkt** page is long.",),
    ),
    Example(
        43,
        "outlet named behind a figure",
        "Larch Desk",
        ("larch desk",),
        text="It has 21,760 cores (per {}).",
        look_alikes=("It costs $9 (per month).",),
    ),
    Example(
        44,
        "names-only source line",
        "",
        (),
        look_alikes=("Sales rose.\n\nSources: PhoneArena, Larch Desk, Fir Post\n",),
    ),
    Example(45, "word linked", "([source](http://techcrunch.example/2025/a))", ("https://techcrunch.example/2025/a",)),
    Example(
        46,
        "raised footnote",
        "<sup>[^1]</sup>",
        ("^1",),
        variants=(("<sup>3</sup>", ("3",)), ('<sup><a href="#fn2">[2]</a></sup>', ("2",))),
        look_alikes=("A field of 5 m<sup>2</sup> lay bare.", "An area of 5 km² lay bare."),
    ),
)
