"""Secrets Manager."""

import json

from .commands import run_json
from .errors import ConfigureError
from .text import Secret, hide


class Vault:
    """Reads secrets with the AWS CLI, each once."""

    def __init__(self, aws, region):
        self._aws = aws
        self._region = region
        self._read = {}

    def fields(self, name, *wanted):
        """The name of a secret's version and its named fields."""
        version, document = self.document(name)
        if any(not isinstance(document.get(field), str) for field in wanted):
            raise ConfigureError("secret %s lacks one of %s" % (name, ", ".join(wanted)))
        return [version] + [Secret(document[field]) for field in wanted]

    def document(self, name):
        """The name of a secret's version and the JSON object that it is."""
        if name not in self._read:
            answer = run_json(
                self._aws + ["secretsmanager", "get-secret-value", "--region", self._region,
                             "--secret-id", name, "--output", "json"],
                "secret %s" % name)
            try:
                document = json.loads(answer["SecretString"])
                self._read[name] = (answer["VersionId"], dict(document))
            except (KeyError, TypeError, ValueError):
                raise ConfigureError("secret %s is no JSON object" % name) from None
            _hide_all(document)
        return self._read[name]


def _hide_all(value):
    """Hides every text in a secret."""
    if isinstance(value, str):
        hide(value)
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            _hide_all(part)
