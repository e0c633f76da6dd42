using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Roles, users, policies and instance profiles of IAM.</summary>
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
        table.Resource("aws:iam/user:User", r =>
        {
            CompleteNamed(r, "user");
            r.Set("uniqueId", "AIDA" + Identifiers.UpperAlphanumeric(r.Seed("id"), 17));
            r.Default("forceDestroy", false);
        });
        table.Resource("aws:iam/accessKey:AccessKey", CompleteAccessKey);
        table.Resources(
        [
            new("aws:iam/userPolicy:UserPolicy", "{user}:{name}")
            {
                Name = "name",
                IsGlobal = true,
                Defaults = [("namePrefix", "")],
            },
            new("aws:iam/userPolicyAttachment:UserPolicyAttachment", "{user}-{digits}") { IsGlobal = true },
            new("aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "{group}-{digits}") { IsGlobal = true },
        ]);
        table.Resource("aws:iam/serviceLinkedRole:ServiceLinkedRole", CompleteServiceRole);
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

    private static void CompleteServiceRole(SimulatedResource r)
    {
        r.Set("uniqueId", "AROA" + Identifiers.UpperAlphanumeric(r.Seed("id"), 17));
        r.Set("createDate", SimulatedTime.Creation);
        r.Set("tagsAll", r.AllTags);
        // Each service names its role as it likes: another one's stays open, and so do id and ARN.
        if (r.Text("awsServiceName") is not "emr-containers.amazonaws.com")
            return;
        var path = $"/aws-service-role/{r.Text("awsServiceName")}/";
        r.Set("name", "AWSServiceRoleForAmazonEMRContainers");
        r.Set("path", path);
        r.Id = r.GlobalArn("iam", $"role{path}{r.Text("name")}");
        r.Set("arn", r.Id);
    }

    private static void CompleteAccessKey(SimulatedResource r)
    {
        // Ends as the keys in the documentation of AWS do, so that scanners do not take it for a real one.
        r.Id = $"AKIA{Identifiers.UpperAlphanumeric(r.Seed("id"), 9)}EXAMPLE";
        r.Set("secret", Identifiers.UpperAlphanumeric(r.Seed("secret"), 32) + "/EXAMPLE");
        r.Set("sesSmtpPasswordV4", Identifiers.UpperAlphanumeric(r.Seed("smtp"), 32) + "/EXAMPLE");
        r.Set("createDate", SimulatedTime.Creation);
        r.Default("status", "Active");
        r.DefaultEmptyText("encryptedSecret", "encryptedSesSmtpPasswordV4", "keyFingerprint");
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
        // Of all that have names only users have no prefix.
        if (kind != "user")
            r.DefaultEmptyText("namePrefix");
    }
}
