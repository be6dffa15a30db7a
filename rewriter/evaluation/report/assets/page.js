"use strict";
const chosen = (id) => document.getElementById(id).value;
const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
const ofMetric = new Set(["short", "full", "unscored"]);

function fits(sample, metric, outcome, arm) {
  if (arm && sample.dataset.arm !== arm) return false;
  if (!outcome) return true;
  if (!ofMetric.has(outcome)) return sample.dataset.status === outcome;
  const rows = all("tr[data-metric]", sample).filter((row) => !metric || row.dataset.metric === metric);
  return rows.some((row) => row.dataset.standing === outcome);
}

function filter() {
  const [metric, outcome, arm] = ["metric", "outcome", "arm"].map(chosen);
  const samples = all(".sample");
  for (const sample of samples) {
    sample.hidden = !fits(sample, metric, outcome, arm);
    for (const row of all("tr[data-metric]", sample)) {
      const beside = metric && row.dataset.metric !== metric;
      row.hidden = beside || (ofMetric.has(outcome) && row.dataset.standing !== outcome);
    }
  }
  for (const subject of all(".subject")) subject.hidden = all(".sample", subject).every((sample) => sample.hidden);
  for (const row of all(".means tr[data-metric]")) row.classList.toggle("chosen", row.dataset.metric === metric);
  const left = samples.filter((sample) => !sample.hidden).length;
  document.getElementById("count").textContent = `${left} of ${samples.length} rewrites`;
}

document.getElementById("filter").addEventListener("change", filter);
document.getElementById("filter").addEventListener("submit", (event) => event.preventDefault());
filter();
