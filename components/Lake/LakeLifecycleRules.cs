using Pulumi;
using Pulumi.Aws.S3.Inputs;

namespace DataPlatform.Components.Lake;

/// <summary>Lifecycle rules as S3 takes them: one per kind of change, each for the whole bucket.</summary>
internal static class LakeLifecycleRules
{
    public static InputList<BucketLifecycleConfigurationRuleArgs> Of(LakeLifecycle lifecycle)
    {
        var rules = new InputList<BucketLifecycleConfigurationRuleArgs> { CleanUp(lifecycle) };
        if (lifecycle.ExpireAfterDays is { } expire)
        {
            rules.Add(Rule("expire", rule => rule.Expiration =
                new BucketLifecycleConfigurationRuleExpirationArgs { Days = expire }));
        }

        if (lifecycle.TieringAfterDays is { } tiering)
        {
            rules.Add(Rule("tiering", rule => rule.Transitions.Add(
                new BucketLifecycleConfigurationRuleTransitionArgs
                {
                    Days = tiering,
                    StorageClass = "INTELLIGENT_TIERING",
                })));
        }

        return rules;
    }

    private static BucketLifecycleConfigurationRuleArgs CleanUp(LakeLifecycle lifecycle) =>
        Rule("clean-up", rule =>
        {
            rule.AbortIncompleteMultipartUpload =
                new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs
                {
                    DaysAfterInitiation = LakeLifecycle.AbortMultipartUploadDays,
                };
            rule.NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs
            {
                NoncurrentDays = lifecycle.NoncurrentVersionDays,
            };

            // A deletion leaves a marker behind; with days of its own, the expiry rule removes markers as well.
            if (lifecycle.ExpireAfterDays is null)
            {
                rule.Expiration = new BucketLifecycleConfigurationRuleExpirationArgs
                {
                    ExpiredObjectDeleteMarker = true,
                };
            }
        });

    private static BucketLifecycleConfigurationRuleArgs Rule(
        string id,
        Action<BucketLifecycleConfigurationRuleArgs> fill)
    {
        var rule = new BucketLifecycleConfigurationRuleArgs
        {
            Id = id,
            Status = "Enabled",
            Filter = new BucketLifecycleConfigurationRuleFilterArgs(),
        };
        fill(rule);
        return rule;
    }
}
