using System.Collections.Immutable;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>Two configurations that differ as development and production do.</summary>
internal static class StackConfigurations
{
    public static ImmutableSortedDictionary<string, string> Dev { get; } =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("dataplatform:environment", "dev")
            .Add("aws:region", "eu-west-1")
            .Add("network:cidr", "10.10.0.0/16")
            .Add("network:zoneCount", "2")
            .Add("network:natGateways", "single")
            .Add("lake:forceDestroy", "true")
            .Add("pulumi:disable-default-providers", "[\"aws\",\"kubernetes\"]");

    public static ImmutableSortedDictionary<string, string> Prod { get; } =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("dataplatform:environment", "prod")
            .Add("dataplatform:tags", "{\"team\":\"analytics\"}")
            .Add("aws:region", "eu-west-1")
            .Add("aws:allowedAccountIds", "[\"123456789012\"]")
            .Add("cluster:adminRoleArns", "[\"arn:aws:iam::123456789012:role/platform-admin\"]")
            .Add("network:natGateways", "perZone")
            .Add("network:interfaceEndpoints", "[\"ecr.api\",\"sts\"]")
            .Add("operations:alertEmails", "[\"ops@example.com\"]");

    /// <summary>Every part of the platform, all kinds of connections, and teams of both kinds.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = Prod
        .Add(
            "dataplatform:connections",
            """
            [{"name":"sales","groups":["readers"],"aiServices":["rekognition"]},
            {"name":"finance","groups":["readers"],"bucket":"curated","credentials":"keypair"},
            {"name":"partners","groups":["administrators","readers"],"bucket":"acme-exchange","region":"eu-central-1",
            "kmsKeyArn":"arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "prefix":"inbound","access":"readOnly","database":"partner_data","scanLimitGiB":77,
            "credentials":"keypair","generation":3,"retiredGeneration":2}]
            """)
        .Add("ai:services", "[\"sagemaker\"]")
        .Add("ai:sagemakerDeploy", "true")
        .Add("catalog:lakeFormation", "true")
        .Add("catalog:lakeFormationAdminArns", "[\"arn:aws:iam::123456789012:role/deployer\"]")
        .Add("cluster:autoscaler", "karpenter")
        .Add("dss:access", "internal")
        .Add("dss:allowedCidrs", "[\"10.0.0.0/8\"]")
        .Add("dss:certificateArn", "arn:aws:acm:eu-west-1:123456789012:certificate/0123-4567")
        .Add("dss:domainName", "dss.example.com")
        .Add("dss:hostedZoneId", "Z0123456789ABCDEFGHIJ")
        .Add("dss:licenseSecret", "acme/dss-license")
        .Add("dss:schedule", "{\"start\":\"07:00\"}")
        .Add("emr:enabled", "true")
        .Add("emr:tlsCertificates", "s3://acme-certificates/nodes.zip")
        .Add("emr:connections", "[\"partners\",\"sales\"]")
        .Add("registry:pullThrough", "[{\"upstream\":\"quay\"}]")
        .Add("spark:iceberg", "true")
        .Add("spark:serviceLinkedRole", "true")
        .Add("spark:tableBucket", "true")
        .Add(
            "spark:teams",
            """
            [{"name":"fraud","connections":["sales"],"platformData":"readOnly","quota":{"requests.cpu":"64"},
            "places":[{"bucket":"raw","prefix":"cards","access":"readOnly"}],"databases":[{"name":"marts"}]},
            {"name":"risk","connections":["finance"],"fineGrained":true}]
            """)
        .Add(
            "studio:identityProvider",
            """
            {"authUrl":"https://acme.okta.com/app/aws/sso/saml",
            "samlProviderArn":"arn:aws:iam::123456789012:saml-provider/okta"}
            """)
        .Add(
            "studio:users",
            """
            [{"name":"ada","level":"advanced","endpoints":["platform-myendpoint"]},
            {"name":"bob","endpoints":["platform-myendpoint"]}]
            """)
        .Add("warehouse:enabled", "true")
        .Add("warehouse:connections", "[\"finance\"]")
        .Add("operations:monthlyBudgetUsd", "5000");
}
