#!/usr/bin/python3
"""What the host asks of AWS before any tool is installed: a release's files, and signals to the deployment.

Python 3.9 and its standard library: all that the images have. The credentials are those of the instance profile; they
are neither printed nor kept.

    fetch.py pointer FILE               gets the pointer and prints its release; nothing if it is for another host
    fetch.py release FILE DIRECTORY     gets the bundle and the settings that a pointer names, checksums checked
    fetch.py status FILE                prints the status of the stack that waits for a pointer's release, if any does
    fetch.py signal FILE STEP STATUS    tells that stack SUCCESS or FAILURE, and after which step
"""
import datetime
import hashlib
import hmac
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = os.environ.get("DATAPLATFORM_ROOT", "")
# For tests: one server for all services.
ENDPOINT = os.environ.get("DATAPLATFORM_ENDPOINT")
PAUSE = float(os.environ.get("DATAPLATFORM_PAUSE", "3"))
ATTEMPTS = 3
METADATA = "http://169.254.169.254"
NOTHING = hashlib.sha256(b"").hexdigest()
FORMS = {
    "release": r"[0-9a-f]{12}",
    "launch": r"[0-9a-f]{12}",
    "sha256": r"[0-9a-f]{64}",
    "key": r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*",
    "stack": r"[A-Za-z][A-Za-z0-9-]{0,127}",
    "resource": r"[A-Za-z0-9]{1,255}",
}
# Neither a proxy of the environment nor a redirect has business with credentials.
OPENER = urllib.request.OpenerDirector()
for handler in (urllib.request.HTTPHandler, urllib.request.HTTPSHandler, urllib.request.HTTPErrorProcessor,
                urllib.request.HTTPDefaultErrorHandler):
    OPENER.add_handler(handler())


class Refused(Exception):
    """Something is not as it must be; the message is for the log."""


def send(method, url, headers, body=None):
    """Sends a request and returns what is answered; tries again where that can help."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            request = urllib.request.Request(url, data=body, headers=headers, method=method)
            with OPENER.open(request, timeout=60) as response:
                return response.read()
        except urllib.error.HTTPError as error:
            if error.code < 500 or attempt == ATTEMPTS:
                raise
        except OSError as error:
            if attempt == ATTEMPTS:
                raise Refused("%s %s: %s" % (method, url, error)) from error
        time.sleep(PAUSE * attempt)
    raise AssertionError("the last attempt returns or raises")


def metadata(path):
    """Reads from the instance metadata service, version 2."""
    base = ENDPOINT or METADATA
    token = send("PUT", base + "/latest/api/token", {"X-aws-ec2-metadata-token-ttl-seconds": "300"})
    return send("GET", base + "/latest/meta-data/" + path, {"X-aws-ec2-metadata-token": token.decode()}).decode()


def instance_credentials():
    """The temporary credentials of the instance profile."""
    folder = "iam/security-credentials/"
    return json.loads(metadata(folder + metadata(folder).split()[0]))


def keyed(key, text):
    """HMAC-SHA256 of a text."""
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def authorization(method, path, headers, payload_hash, credentials, scope):
    """The Authorization header of Signature Version 4 for a request without a query string.

    The headers have lower-case names; the scope is (date, region, service).
    """
    names = ";".join(sorted(headers))
    lines = [method, urllib.parse.quote(path), ""]
    lines += ["%s:%s" % (name, headers[name].strip()) for name in sorted(headers)] + ["", names, payload_hash]
    scope_text = "/".join(scope) + "/aws4_request"
    text = "\n".join(["AWS4-HMAC-SHA256", headers["x-amz-date"], scope_text,
                      hashlib.sha256("\n".join(lines).encode()).hexdigest()])
    key = ("AWS4" + credentials["SecretAccessKey"]).encode()
    for part in scope + ("aws4_request",):
        key = keyed(key, part)
    return "AWS4-HMAC-SHA256 Credential=%s/%s,SignedHeaders=%s,Signature=%s" % (
        credentials["AccessKeyId"], scope_text, names, keyed(key, text).hex())


def call(host, region, service, method, path, body=None):
    """Sends a signed request."""
    credentials = instance_credentials()
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    payload_hash = hashlib.sha256(body).hexdigest() if body else NOTHING
    headers = {"host": host, "x-amz-content-sha256": payload_hash, "x-amz-date": now,
               "x-amz-security-token": credentials["Token"]}
    if body:
        headers["content-type"] = "application/x-www-form-urlencoded; charset=utf-8"
    headers["authorization"] = authorization(
        method, path, headers, payload_hash, credentials, (now[:8], region, service))
    return send(method, (ENDPOINT or "https://" + host) + urllib.parse.quote(path), headers, body)


def host():
    """Where this host finds its releases, as user data says."""
    with open(ROOT + "/etc/dataplatform/host.json", encoding="utf-8") as file:
        return json.load(file)


def get_object(key):
    """The content of an object of the assets bucket."""
    here = host()
    name = "%s.s3.%s.%s" % (here["bucket"], here["region"], here["dnsSuffix"])
    try:
        return call(name, here["region"], "s3", "GET", "/" + key)
    except urllib.error.HTTPError as error:
        raise Refused("s3://%s/%s: HTTP %d" % (here["bucket"], key, error.code)) from error


def write(path, content):
    """Writes a file whole or not at all."""
    with open(path + ".new", "wb") as file:
        file.write(content)
    os.replace(path + ".new", path)


def read_pointer(content):
    """Parses a pointer: its values become names of files and arguments, so none may have an unexpected form."""
    pointer = json.loads(content)
    if pointer["schema"] != 1:
        raise Refused("pointer of schema %s, this host knows 1" % pointer["schema"])
    checked = [("release", pointer), ("launch", pointer), ("stack", pointer["signal"]),
               ("resource", pointer["signal"])]
    for part in ("bundle", "settings"):
        checked += [("key", pointer[part]), ("sha256", pointer[part])]
    for name, holder in checked:
        if not re.fullmatch(FORMS[name], str(holder[name])) or ".." in holder[name]:
            raise Refused("pointer with the %s %r" % (name, holder[name]))
    return pointer


def load_pointer(path):
    """Reads a pointer that was fetched before."""
    with open(path, "rb") as file:
        return read_pointer(file.read())


def get_pointer(path):
    """Gets the pointer; prints its release if it is for this host."""
    here = host()
    content = get_object(here["pointer"])
    pointer = read_pointer(content)
    write(path, content)
    if pointer["launch"] == here["launch"]:
        print(pointer["release"])
    else:
        print("release %s is for launch %s, this host is %s" % (
            pointer["release"], pointer["launch"], here["launch"]), file=sys.stderr)


def get_release(path, directory):
    """Gets the files of a release."""
    pointer = load_pointer(path)
    for part, name in (("bundle", "bundle.tar"), ("settings", "settings.json")):
        content = get_object(pointer[part]["key"])
        found = hashlib.sha256(content).hexdigest()
        if found != pointer[part]["sha256"]:
            raise Refused("%s: sha256 %s, expected %s" % (pointer[part]["key"], found, pointer[part]["sha256"]))
        write(os.path.join(directory, name), content)


def cloudformation(action, parameters):
    """Calls CloudFormation."""
    here = host()
    body = urllib.parse.urlencode({"Action": action, "Version": "2010-05-15", **parameters}).encode()
    name = "cloudformation.%s.%s" % (here["region"], here["dnsSuffix"])
    return call(name, here["region"], "cloudformation", "POST", "/", body).decode()


def print_status(path):
    """Prints the status of the stack; CloudFormation answers 400 for one that is not there."""
    try:
        answer = cloudformation("DescribeStacks", {"StackName": load_pointer(path)["signal"]["stack"]})
    except urllib.error.HTTPError as error:
        if error.code != 400:
            raise
        return
    print("".join(re.findall(r"<StackStatus>([A-Z_]+)</StackStatus>", answer)[:1]))


def send_signal(path, step, status):
    """Signals; the unique ID is all that CloudFormation shows of it, so it says where to look."""
    signal = load_pointer(path)["signal"]
    unique = ("%s-%s" % (metadata("instance-id"), step))[:64]
    cloudformation("SignalResource", {"StackName": signal["stack"], "LogicalResourceId": signal["resource"],
                                      "UniqueId": unique, "Status": status})


COMMANDS = {"pointer": get_pointer, "release": get_release, "status": print_status, "signal": send_signal}


def main(arguments):
    """Runs a command; what goes wrong is one line."""
    try:
        COMMANDS[arguments[0]](*arguments[1:])
        return 0
    except Refused as error:
        problem = str(error)
    except urllib.error.HTTPError as error:
        problem = "%s: HTTP %d" % (error.url, error.code)
    except (KeyError, TypeError, IndexError, ValueError, OSError) as error:
        problem = "%s: %s" % (type(error).__name__, error)
    print("%s: %s" % (" ".join(arguments[:1]) or "no command", problem), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
