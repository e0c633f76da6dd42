"""What configurations say about images and namespaces."""


def base_image(context, kind):
    """The base image by the name that the host built it with; None: the name that DSS gives it.

    Names of their own are there for the repositories, which are made beforehand. DSS 15 has no known field for them.
    """
    if major(context) >= 15:
        return None
    return "%s:dss-%s" % (context.dss["images"][kind], context.dss["version"])


def major(context):
    """The first number of DSS's version."""
    return int(context.dss["version"].split(".")[0])


def makes_namespaces(context):
    """Whether DSS makes namespaces: in its own cluster. In the platform's they are there, and it may not."""
    return (context.dss.get("cluster") or {}).get("mode") == "dynamic"
