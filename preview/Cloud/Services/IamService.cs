using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Roles, policies and instance profiles of IAM.</summary>
internal static class IamService
{
    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:iam/role:Role", CompleteRole);
        table.Resource("aws:iam/policy:Policy", r =>
        {
            CompleteNamed(r, "policy", byArn: true);
            r.Set("policyId", "ANPA" + Identifiers.UpperAlphanumeric(r.Seed("id"), 17));
            r.Default("attachmentCount", 0d);
        });
        table.Resource("aws:iam/instanceProfile:InstanceProfile", r =>
        {
            CompleteNamed(r, "instance-profile");
            r.Set("uniqueId", "AIPA" + Identifiers.UpperAlphanumeric(r.Seed("id"), 17));
            r.Default("createDate", SimulatedTime.Creation);
        });
        table.Resource("aws:iam/rolePolicy:RolePolicy", r =>
        {
            r.Id = $"{r.Text("role")}:{r.AutoName()}";
            r.DefaultEmptyText("namePrefix");
        });
        table.Resource(
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            r => r.Id = $"{r.Text("role")}-{Identifiers.Digits(r.Seed("id"), 26)}");
        table.Resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", r =>
        {
            var host = (r.Text("url") ?? "").Replace("https://", "", StringComparison.Ordinal);
            r.Id = r.GlobalArn("iam", $"oidc-provider/{host}");
            r.Set("arn", r.Id);
            r.Set("tagsAll", r.AllTags);
            if (!r.Properties.ContainsKey("thumbprintLists"))
                r.Set("thumbprintLists", ImmutableArray.Create<object>(r.Hex(40, "thumbprint")));
        });
    }

    private static void CompleteRole(SimulatedResource r)
    {
        CompleteNamed(r, "role");
        r.Set("uniqueId", "AROA" + Identifiers.UpperAlphanumeric(r.Seed("id"), 17));
        r.Default("createDate", SimulatedTime.Creation);
        r.Default("maxSessionDuration", 3600d);
        r.Default("forceDetachPolicies", false);
        r.DefaultEmptyList("inlinePolicies", "managedPolicyArns");
    }

    private static void CompleteNamed(SimulatedResource r, string kind, bool byArn = false)
    {
        var name = r.AutoName();
        r.Default("path", "/");
        var arn = r.GlobalArn("iam", $"{kind}{r.Text("path")}{name}");
        r.Id = byArn ? arn : name;
        r.Set("arn", arn);
        r.Set("tagsAll", r.AllTags);
        r.DefaultEmptyText("namePrefix");
    }
}
