"""Configurations of containers on Kubernetes. DSS 15 has another form of them than DSS 14."""

from .. import general_settings
from ..connection import usable_by
from ..images import base_image, makes_namespaces

BUILD = "ecr"


def run(context):
    context.need("images", "containers")
    context.need_licence()
    current = general_settings.read(context)
    there = current.get("containerSettings") or {}
    wanted = _new_form(context) if "buildConfigs" in there else _old_form(context)
    changed = general_settings.ensure(context, current, {"containerSettings": wanted})
    return [spec["name"] for spec in context.dss["containers"]] if changed else []


def _old_form(context):
    """DSS 14: every configuration says where its image goes."""
    return {
        "executionConfigs": [
            dict(
                _common(spec),
                baseImageType="EXEC",
                baseImage=base_image(context, "exec"),
                repositoryURL=context.dss["images"]["registryUrl"],
                prePushMode="ECR",
                **_runtime(context, spec),
            )
            for spec in context.dss["containers"]
        ],
        "defaultExecutionConfig": context.dss["containers"][0]["name"],
    }


def _new_form(context):
    """DSS 15: how images are built is apart, and configurations name it."""
    default = context.dss["containers"][0]["name"]
    push = {"repositoryURL": context.dss["images"]["registryUrl"], "prePushMode": "ECR"}
    build = {
        "name": BUILD,
        "baseImageType": "EXEC",
        "imageBuilderType": "DOCKER",
        "dockerBuilderConfig": {"pushConfigs": [push]},
    }
    return {
        "buildConfigs": [build],
        "executionConfigs": [
            dict(_common(spec), imageBuildConfig=BUILD, kubernetesRuntimeConfig=_runtime(context, spec))
            for spec in context.dss["containers"]
        ],
        "defaultExecutionConfig": default,
        "defaultExecutionConfigForVisualRecipesWorkloads": default,
        "defaultExecutionConfigForExporters": default,
    }


def _common(spec):
    return dict(
        {"name": spec["name"], "type": "KUBERNETES", "workloadType": "ANY"}, **usable_by(spec.get("groups") or []))


def _runtime(context, spec):
    limits = [{"key": "nvidia.com/gpu", "value": str(spec["gpus"])}] if spec.get("gpus") else []
    return {
        "kubernetesNamespace": spec["namespace"],
        "createNamespace": makes_namespaces(context),
        "kubernetesResources": {
            "cpuRequest": spec["cpuRequest"],
            # What DSS understands as no limit.
            "cpuLimit": spec.get("cpuLimit", -1),
            "memRequestMB": spec["memoryRequestMiB"],
            "memLimitMB": spec["memoryLimitMiB"],
            "customLimits": limits,
        },
    }
