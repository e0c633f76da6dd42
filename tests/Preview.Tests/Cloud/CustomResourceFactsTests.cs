using System.Collections.Immutable;
using DataPlatform.Preview.Cloud;
using DataPlatform.Preview.Plan;
using DataPlatform.Schema;
using DataPlatform.Schema.Model;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

/// <summary>Custom resources are held against facts written by hand.</summary>
public sealed class CustomResourceFactsTests
{
    private const string NodePool = "kubernetes:karpenter.sh/v1:NodePool";
    private const string NodeClass = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";

    private static readonly SchemaCatalog Schema = new();

    [Test]
    public void Definitions_AreApartFromThePackages() => Assert.Multiple(() =>
    {
        Assert.That(
            Schema.ReadDefinitions().SelectMany(file => file.Resources).Select(resource => resource.Token),
            Is.EqualTo(new[] { NodeClass, NodePool }));
        Assert.That(
            Schema.ReadAll().SelectMany(file => file.Resources).Select(resource => resource.Token),
            Has.No.Member(NodePool).And.No.Member(NodeClass));
    });

    [Test]
    public void Definitions_References_Resolve()
    {
        var unresolved =
            from file in Schema.ReadDefinitions()
            from member in file.Resources.SelectMany(resource => resource.Members)
                .Concat(file.Inputs.SelectMany(input => input.Members))
            from type in member.Type.SelfAndInner()
            where type.Kind switch
            {
                FactsTypeKind.Object => Schema.FindInput(file.Package.Name, type.Text) is null,
                FactsTypeKind.Enum => Schema.FindEnum(file.Package.Name, type.Text) is null,
                _ => false,
            }
            select $"{file.Path}: {type.Text}";
        Assert.That(unresolved, Is.Empty);
    }

    [Test]
    public void Definitions_Declarations_AreInOrdinalOrder()
    {
        var lists = Schema.ReadDefinitions().SelectMany(file => file.Inputs
            .Select(input => (Name: input.Reference, Keys: input.Members.Select(member => member.Name).ToList()))
            .Append((Name: file.Path + " inputs", Keys: file.Inputs.Select(input => input.Reference).ToList()))
            .Append((Name: file.Path + " enums", Keys: file.Enums.Select(type => type.Reference).ToList())));
        Assert.That(
            lists.Where(list => !list.Keys.SequenceEqual(list.Keys.Distinct().Order(StringComparer.Ordinal)))
                .Select(list => list.Name),
            Is.Empty);
    }

    [Test]
    public void NodePool_Good_HasNoFindings() => Assert.That(Check(NodePool, Spec("In")), Is.Empty);

    [Test]
    public void NodePool_BadOperator_IsAFinding() => Assert.That(
        Check(NodePool, Spec("in")),
        Is.EqualTo(new[]
        {
            (SchemaValidator.BadEnumValue, "spec.template.spec.requirements[0].operator"),
        }));

    [Test]
    public void NodePool_MisspeltAndMissing_AreFindings() => Assert.That(
        Check(NodePool, Simulate.Map(
            ("tempalte", Simulate.Map()),
            ("disruption", Simulate.Map(("consolidateAfter", "1m"), ("consolidationPolicy", "WhenUnderutilized"))))),
        Is.EquivalentTo(new[]
        {
            (SchemaValidator.UnknownProperty, "spec.tempalte"),
            (SchemaValidator.MissingProperty, "spec.template"),
            (SchemaValidator.BadEnumValue, "spec.disruption.consolidationPolicy"),
        }));

    [Test]
    public void NodeClass_WrongTypes_AreFindings() => Assert.That(
        Check(NodeClass, Simulate.Map(
            ("amiSelectorTerms", Simulate.List(Simulate.Map(("alias", "al2023@v20260801")))),
            ("subnetSelectorTerms", Simulate.List(Simulate.Map(("ids", "subnet-1")))),
            ("securityGroupSelectorTerms", Simulate.List(Simulate.Map(("id", "sg-1")))),
            ("instanceStorePolicy", "RAID1"),
            ("blockDeviceMappings", Simulate.List(Simulate.Map(("ebs", Simulate.Map(("volumeSize", 20d)))))))),
        Is.EquivalentTo(new[]
        {
            (SchemaValidator.UnknownProperty, "spec.subnetSelectorTerms[0].ids"),
            (SchemaValidator.BadEnumValue, "spec.instanceStorePolicy"),
            (SchemaValidator.WrongType, "spec.blockDeviceMappings[0].ebs.volumeSize"),
        }));

    [Test]
    public void CustomResource_WithoutFacts_IsAnErrorByName() => Assert.That(
        Validate("kubernetes:example.com/v1:Thing", []),
        Is.EqualTo(new[]
        {
            new Finding(
                Severity.Error,
                SchemaValidator.UnknownType,
                "urn",
                "",
                "The schema has no resource type kubernetes:example.com/v1:Thing: nothing can be checked."),
        }));

    private static ImmutableDictionary<string, object> Spec(string operation) => Simulate.Map(
        ("limits", Simulate.Map(("cpu", "100"))),
        ("weight", 10d),
        ("template", Simulate.Map(
            ("metadata", Simulate.Map(("labels", Simulate.Map(("role", "emr"))))),
            ("spec", Simulate.Map(
                ("nodeClassRef", Simulate.Map(
                    ("group", "karpenter.k8s.aws"), ("kind", "EC2NodeClass"), ("name", "shared"))),
                ("requirements", Simulate.List(Simulate.Map(
                    ("key", "kubernetes.io/arch"), ("operator", operation), ("values", Simulate.List("amd64"))))))))));

    private static List<(string Rule, string Property)> Check(string type, ImmutableDictionary<string, object> spec)
    {
        var parts = type.Split(':');
        return
        [
            .. Validate(type, new()
            {
                ["apiVersion"] = parts[1],
                ["kind"] = parts[2],
                ["metadata"] = Simulate.Map(("name", "shared")),
                ["spec"] = spec,
            }).Select(finding => (finding.Rule, finding.Property)),
        ];
    }

    private static IReadOnlyList<Finding> Validate(string type, Dictionary<string, object> inputs) =>
        new SchemaValidator(Schema).Validate("urn", type, inputs, new HashSet<string>());
}
