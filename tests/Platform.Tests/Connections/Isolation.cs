using DataPlatform.Components.Connections;
using DataPlatform.Tests.Platform.Iam;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>Looks for requests by which one connection reaches what is another's or the platform's.</summary>
internal static class Isolation
{
    /// <summary>All of them that are allowed, as text, and how many were tried.</summary>
    public static (IReadOnlyList<string> Leaks, int Tried) Find(PlatformAccount account)
    {
        var belongings = new Belongings(KnownActions.ByService(account.Policies));
        (Tenant? Owner, (IamRequest, IamGate)[] Requests)[] owners =
        [
            .. account.Tenants.Select(owner => ((Tenant?)owner, Gates(belongings.Of(owner.Plan)))),
            (null, Gates(belongings.OfThePlatform())),
        ];
        var leaks = new List<string>();
        var tried = 0;
        foreach (var caller in account.Tenants)
        {
            foreach (var (owner, requests) in owners)
            {
                if (owner == caller)
                    continue;
                foreach (var (request, gate) in requests)
                {
                    tried++;
                    if (gate.Allows(caller.Identity) && !IsShared(caller.Plan, request))
                        leaks.Add($"{caller.Plan.Name} may reach {owner?.Plan.Name ?? "the platform"}: {request}");
                }
            }
        }

        return (leaks, tried);

        (IamRequest, IamGate)[] Gates(IEnumerable<IamRequest> requests) =>
            [.. requests.Select(request => (request, account.Gate(request)))];
    }

    // What two connections in one bucket cannot but have in common: where the bucket is, and, where the bucket has one
    // data key for many objects, the use of its key through S3, which gives nothing without the objects. And what all
    // have in common in the catalog.
    private static bool IsShared(ConnectionPlan caller, IamRequest request)
    {
        var data = caller.Location.BucketArn(caller.BucketRegion);
        var results = caller.Results.BucketArn(TestConnections.Target.Region);
        return request.Action switch
        {
            "s3:GetBucketLocation" => request.Resource == data || request.Resource == results,
            "kms:Decrypt" or "kms:GenerateDataKey" =>
                request.Resource == caller.KeyArn
                && request.Context.GetValueOrDefault("kms:EncryptionContext:aws:s3:arn") == data
                && request.Context.GetValueOrDefault("kms:ViaService")
                    == $"s3.{caller.BucketRegion.Name}.amazonaws.com",
            _ => KnownActions.OnShared.Any(
                shared => request.Resource.EndsWith(shared.Key, StringComparison.Ordinal)
                    && shared.Contains(request.Action)),
        };
    }
}
