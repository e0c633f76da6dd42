"""Turns the secret with an access key, at standard input, into AWS's file of credentials, at standard output."""
import json
import sys

try:
    secret = json.load(sys.stdin)
    lines = ["[default]", "aws_access_key_id = " + secret["accessKeyId"],
             "aws_secret_access_key = " + secret["secretAccessKey"]]
except (ValueError, KeyError, TypeError):
    # Without the reason: it could show a part of the secret.
    sys.exit("the secret has no access key")
print("\n".join(lines))
