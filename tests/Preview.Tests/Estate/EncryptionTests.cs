using System.Collections.Immutable;
using DataPlatform.Preview.Plan;
using DataPlatform.Schema;
using DataPlatform.Schema.Model;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>Whatever takes a KMS key has one of the stack's own.</summary>
public class EncryptionTests(string stack) : EstateTests(stack)
{
    private const string KeyType = "aws:kms/key:Key";

    private static readonly SchemaCatalog Schema = new();

    // Every input with a key in it, of every type that a stack may have.
    private static readonly ImmutableHashSet<(string Type, string Input)> Encrypted =
    [
        ("aws:athena/workgroup:Workgroup", "configuration"),
        ("aws:backup/vault:Vault", "kmsKeyArn"),
        ("aws:cloudwatch/logGroup:LogGroup", "kmsKeyId"),
        ("aws:ebs/volume:Volume", "kmsKeyId"),
        ("aws:ec2/instance:Instance", "rootBlockDevice"),
        ("aws:ec2/launchTemplate:LaunchTemplate", "blockDeviceMappings"),
        ("aws:ecr/repository:Repository", "encryptionConfigurations"),
        ("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", "encryptionConfigurations"),
        ("aws:emr/cluster:Cluster", "logEncryptionKmsKeyId"),
        ("aws:emr/securityConfiguration:SecurityConfiguration", "configuration"),
        ("aws:emr/studio:Studio", "encryptionKeyArn"),
        ("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings", "dataCatalogEncryptionSettings"),
        ("aws:glue/securityConfiguration:SecurityConfiguration", "encryptionConfiguration"),
        ("aws:redshiftserverless/namespace:Namespace", "adminPasswordSecretKmsKeyId"),
        ("aws:redshiftserverless/namespace:Namespace", "kmsKeyId"),
        ("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "rules"),
        ("aws:s3tables/tableBucket:TableBucket", "encryptionConfiguration"),
        ("aws:secretsmanager/secret:Secret", "kmsKeyId"),
        ("aws:sns/topic:Topic", "kmsMasterKeyId"),
        ("aws:sqs/queue:Queue", "kmsMasterKeyId"),
        ("eks:index:Cluster", "encryptionConfigKeyArn"),
        ("kubernetes:storage.k8s.io/v1:StorageClass", "parameters"),
    ];

    // Inputs that take a key and are rightly without: what they would encrypt is not used, or has its key elsewhere.
    private static readonly ImmutableHashSet<(string Type, string Input)> NotUsed =
    [
        ("aws:ec2/instance:Instance", "ebsBlockDevices"),
        ("aws:s3/bucket:Bucket", "replicationConfiguration"),
        ("aws:s3/bucket:Bucket", "serverSideEncryptionConfiguration"),
        ("aws:s3/bucketObjectv2:BucketObjectv2", "kmsKeyId"),
        // The instance that it stops and starts is no secret.
        ("aws:scheduler/schedule:Schedule", "kmsKeyArn"),
        ("aws:secretsmanager/secret:Secret", "replicas"),
    ];

    // S3 delivers access logs to no bucket with a key of ours.
    private static readonly ImmutableHashSet<string> WithoutKey = ["lake-logs-encryption"];

    [Test]
    public void WhatTakesAKey_HasOneOfTheStack() =>
        Assert.Multiple(() =>
        {
            foreach (var (type, input) in Encrypted)
            {
                var made = Plan.Resources.Where(one => one.Type == type);
                foreach (var resource in made.Where(one => !WithoutKey.Contains(one.Name)))
                {
                    Assert.That(KeysIn(resource, input), Is.Not.Empty, $"{resource.Name} {input}");
                }
            }
        });

    [Test]
    public void Types_ThatTakeAKey_AreAllListed()
    {
        var taking =
            from type in Plan.Resources.Where(resource => resource.Custom).Select(resource => resource.Type).Distinct()
            where type.StartsWith("aws:", StringComparison.Ordinal)
            from member in Schema.FindResource(type)!.Members
            where member.IsInput && TakesKey(member, [])
            select (type, member.Name);
        Assert.That(taking.Except(Encrypted).Except(NotUsed), Is.Empty);
    }

    [Test]
    public void Encrypted_InProd_IsEverythingListedButTheQueueAndTables()
    {
        var types = Plan.Resources.Select(resource => resource.Type).ToHashSet();
        var absent = Encrypted.Select(place => place.Type).Distinct().Where(type => !types.Contains(type)).ToList();
        Assert.That(absent, Stack == "prod"
            ? Is.EquivalentTo(new[] { "aws:sqs/queue:Queue", "aws:s3tables/tableBucket:TableBucket" })
            : Has.Count.EqualTo(8));
    }

    [Test]
    public async Task TableBucket_HasAKeyOfItsOwnThatS3MaintainsTablesWith()
    {
        var plan = await Variants.PlanAsync(Stack, "table bucket");
        var made = plan.Resources.Single(resource => resource.Type == "aws:s3tables/tableBucket:TableBucket");
        Assert.That(KeysIn(made, "encryptionConfiguration"), Is.EqualTo(new[] { "encryption-tables" }));
        Assert.That(
            Statements(plan.Resources.Single(one => one.Name == "encryption-tables"), "policy")
                .Select(statement => $"{statement["Principal"]!["Service"]}"),
            Has.One.EqualTo("maintenance.s3tables.amazonaws.com"));
        Assert.That(
            made.Inputs["encryptionConfiguration"]!["sseAlgorithm"]!.GetValue<string>(), Is.EqualTo("aws:kms"));
    }

    [TestCase("aws:ecr/repository:Repository", "encryptionConfigurations", "images")]
    [TestCase("aws:athena/workgroup:Workgroup", "configuration", "data")]
    [TestCase("aws:emr/studio:Studio", "encryptionKeyArn", "data")]
    [TestCase("aws:cloudwatch/logGroup:LogGroup", "kmsKeyId", "logs")]
    [TestCase("aws:ebs/volume:Volume", "kmsKeyId", "volumes")]
    [TestCase("aws:ec2/instance:Instance", "rootBlockDevice", "volumes")]
    [TestCase("aws:secretsmanager/secret:Secret", "kmsKeyId", "secrets")]
    public void WhatTakesAKey_HasThatOfItsPurpose(string type, string input, string purpose) =>
        Each(All(type), resource =>
            Assert.That(KeysIn(resource, input), Is.EqualTo(new[] { $"encryption-{purpose}" }), resource.Name));

    private static IEnumerable<string> KeysIn(PlanResource resource, string input) =>
        resource.PropertyDependencies.GetValueOrDefault(input, [])
            .Where(urn => urn.Contains($"${KeyType}::", StringComparison.Ordinal))
            .Select(urn => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..]);

    // A member by its name, or one of an object in it.
    private static bool TakesKey(FactsMember member, ImmutableHashSet<string> seen) =>
        member.Name.Contains("kms", StringComparison.OrdinalIgnoreCase)
        || (from type in member.Type.SelfAndInner()
            where type.Kind == FactsTypeKind.Object && !seen.Contains(type.Text)
            from inner in Schema.FindInput("aws", type.Text)?.Members ?? []
            where TakesKey(inner, seen.Add(type.Text))
            select inner).Any();
}
