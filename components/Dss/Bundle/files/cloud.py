"""What the steps ask of AWS before there is a tool for it, by way of the host's own fetch.py.

cloud.py metadata PATH            prints what the instance metadata has there
cloud.py object BUCKET KEY FILE   gets an object of a bucket in the host's region; for small ones, it is held in memory
"""
import os
import sys
import urllib.error

# fetch.py comes with the user data of every host.
sys.path.insert(0, os.environ.get("DATAPLATFORM_ROOT", "") + "/opt/dataplatform/bin")
import fetch  # noqa: E402


def get_object(bucket, key, file):
    here = fetch.host()
    name = "%s.s3.%s.%s" % (bucket, here["region"], here["dnsSuffix"])
    fetch.write(file, fetch.call(name, here["region"], "s3", "GET", "/" + key))


def main(command, *arguments):
    if command == "metadata":
        print(fetch.metadata(*arguments))
    else:
        get_object(*arguments)


try:
    main(*sys.argv[1:])
except (fetch.Refused, urllib.error.HTTPError) as problem:
    sys.exit("%s: %s" % (" ".join(sys.argv[1:]), problem))
