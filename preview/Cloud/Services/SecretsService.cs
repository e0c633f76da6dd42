using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Secrets Manager.</summary>
internal static class SecretsService
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Adds the service's types and functions.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:secretsmanager/secret:Secret", r =>
        {
            r.Id = Arn(r, r.AutoName());
            r.Set("arn", r.Id);
            r.Set("tagsAll", r.AllTags);
            r.Default("region", r.Region);
            r.Default("recoveryWindowInDays", 30d);
            r.Default("forceOverwriteReplicaSecret", false);
            r.DefaultEmptyText("namePrefix", "policy");
        });
        table.Resources(
        [
            new("aws:secretsmanager/secretPolicy:SecretPolicy", "{secretArn}"),
            new("aws:secretsmanager/secretVersion:SecretVersion", "{secretId}|{versionId}")
            {
                Defaults =
                [
                    ("versionStages", ImmutableArray.Create<object>("AWSCURRENT")), ("hasSecretStringWo", false),
                ],
                // Programs name a secret by its ARN, which is its id.
                Sets = [("versionId", "terraform-{digits}"), ("arn", "{secretId}"), ("secretArn", "{secretId}")],
            },
        ]);
        table.Function("aws:secretsmanager/getSecrets:getSecrets", None);
    }

    /// <summary>The ARN of a secret: its name and six characters that only the service knows.</summary>
    /// <param name="r">The resource that the secret is made with.</param>
    /// <param name="name">The secret's name.</param>
    public static string Arn(SimulatedResource r, string name) =>
        r.Arn("secretsmanager", $"secret:{name}-{Identifiers.FromAlphabet(r.Seed("secret"), 6, Alphanumeric)}");

    // The simulated account is empty before each run.
    private static Dictionary<string, object> None(SimulatedCall call) => new(call.Args)
    {
        ["id"] = call.Region,
        ["region"] = call.Region,
        ["arns"] = ImmutableArray<object>.Empty,
        ["names"] = ImmutableArray<object>.Empty,
    };
}
