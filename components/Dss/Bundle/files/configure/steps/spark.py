"""Configurations of Spark on Kubernetes."""

from .. import general_settings
from ..images import base_image, makes_namespaces


def run(context):
    context.need("images", "sparkConfigs")
    context.need_licence()
    current = general_settings.read(context)
    configs = context.dss["sparkConfigs"]
    # The form of DSS 14, which was not verified on a live DSS 15: a field that it lacks stops the run.
    wanted = {"sparkEnabled": True, "executionConfigs": [_wanted(context, config) for config in configs]}
    changed = general_settings.ensure(context, current, {"sparkSettings": wanted})
    return [config["name"] for config in configs] if changed else []


def _wanted(context, config):
    conf = dict(config["conf"])
    if context.options.driver_host:
        # Executors call back by it; the host's own name may mean nothing in the cluster.
        conf.setdefault("spark.driver.host", context.options.driver_host)
    kubernetes = {
        "managedKubernetes": True,
        "managedNamespace": config["namespace"],
        "authenticationMode": "BUILTIN",
        "createNamespace": makes_namespaces(context),
        "baseImageType": "SPARK",
        "repositoryURL": context.dss["images"]["registryUrl"],
        "prePushMode": "ECR",
    }
    image = base_image(context, "spark")
    if image:
        kubernetes["baseImage"] = image
    entries = [{"key": key, "value": conf[key], "isFinal": False, "secret": False} for key in sorted(conf)]
    return {"name": config["name"], "conf": entries, "kubernetesSettings": kubernetes}
