"""The steps, in the order in which each finds what it needs."""

from . import (
    address, admin_password, athena, base_images, cluster, code_environment, connections, containers, default_cluster,
    groups, licence, metastore, plugin, presets, redshift, smoke_test, spark)

STEPS = {
    "licence": licence.run,
    "admin-password": admin_password.run,
    "groups": groups.run,
    "address": address.run,
    "connections": connections.run,
    "metastore": metastore.run,
    "athena": athena.run,
    "redshift": redshift.run,
    "containers": containers.run,
    "spark": spark.run,
    "base-images": base_images.run,
    "plugin": plugin.run,
    "code-environment": code_environment.run,
    "presets": presets.run,
    "cluster": cluster.run,
    "default-cluster": default_cluster.run,
    "smoke-test": smoke_test.run,
}
