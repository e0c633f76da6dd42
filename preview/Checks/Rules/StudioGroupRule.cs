using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// The security groups of a Studio of EMR: both have the tag that its service role asks for, nothing comes in to
/// workspaces, the engine is reached from workspaces at port 18888, and workspaces reach it there.
/// </summary>
/// <remarks>
/// Why: EMR refuses groups of workspaces that let something in, and attaches none without the tag; with another rule
/// missing notebooks do not reach their kernels. Source: EMR management guide, security groups of EMR Studio.
/// </remarks>
public sealed class StudioGroupRule() : ResourceRule("emr-studio-security-group", AwsTypes.Studio)
{
    private const string Engine = "engineSecurityGroupId";
    private const string Workspace = "workspaceSecurityGroupId";
    private const int Port = 18888;

    private static readonly string[] OtherGroup = ["referencedSecurityGroupId", "sourceSecurityGroupId"];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var engine = plan.Target(resource, Engine, AwsTypes.SecurityGroup);
        var workspace = plan.Target(resource, Workspace, AwsTypes.SecurityGroup);
        // Groups that the stack does not make are not known.
        if (engine is null || workspace is null)
            yield break;
        foreach (var (property, group) in new[] { (Engine, engine), (Workspace, workspace) })
        {
            if (!StudioTag.IsOn(group, plan))
                yield return new Objection(property, $"{group.Name} has no tag {StudioTag.Key}.");
        }

        if (Rules(workspace, plan).Any(rule => rule.Permission.Ingress))
            yield return new Objection(Workspace, $"Something is let in to {workspace.Name}: EMR refuses that.");
        var atEngine = Rules(engine, plan).Where(rule => rule.Permission.Ingress).ToList();
        if (!atEngine.Exists(rule => IsKernelPort(rule.Permission) && IsWith(rule.Resource, workspace, plan)))
            yield return new Objection(Engine, $"{engine.Name} does not let workspaces in at TCP {Port}.");
        if (!atEngine.TrueForAll(rule => IsKernelPort(rule.Permission)))
            yield return new Objection(Engine, $"{engine.Name} lets in more than TCP {Port}.", Severity.Warning);
        if (!Rules(workspace, plan).Any(rule =>
                !rule.Permission.Ingress && IsKernelPort(rule.Permission) && IsWith(rule.Resource, engine, plan)))
            yield return new Objection(Workspace, $"{workspace.Name} does not let workspaces out to TCP {Port}.");
    }

    private static IEnumerable<(PlanResource Resource, SecurityGroupPermission Permission)> Rules(
        PlanResource group, PlanIndex plan) =>
        plan.OfTypes(AwsTypes.SecurityGroupRule, AwsTypes.IngressRule, AwsTypes.EgressRule)
            .Where(rule => plan.Target(rule, "securityGroupId", AwsTypes.SecurityGroup)?.Urn == group.Urn)
            .Prepend(group)
            .SelectMany(rule => SecurityGroupPermission.Of(rule), (rule, permission) => (rule, permission));

    private static bool IsKernelPort(SecurityGroupPermission permission) =>
        permission is { Protocol: "tcp", FromPort: Port, ToPort: Port };

    private static bool IsWith(PlanResource rule, PlanResource group, PlanIndex plan) =>
        OtherGroup.Any(property => plan.Target(rule, property, AwsTypes.SecurityGroup)?.Urn == group.Urn);
}
