"""What can go wrong, named by who must act: the user, or the model's endpoint."""


class RewriterError(Exception):
    """Base of every error this package raises on purpose; one clear line, no traceback shown."""

    exit_status = 2


class InputError(RewriterError):
    """The user's input or usage is wrong: a missing file, an unknown prompt, an article without citations."""


class ModelError(RewriterError):
    """The model or its endpoint failed: unreachable, refused the key, answered with something unusable."""

    exit_status = 3


class ContextError(ModelError):
    """The endpoint says that the request is longer than the model can hold."""


class DeadlineError(ModelError):
    """The time that all calls for one article may take together has passed."""
