using DataPlatform.Components.Iam.Keys;
using Pulumi;

namespace DataPlatform.Components.Connections;

/// <summary>Who acts for a connection.</summary>
/// <param name="PrincipalArn">ARN of the role or user.</param>
/// <param name="Key">The secret that holds the user's key; null: a role, which has none.</param>
internal sealed record ConnectionIdentity(Output<string> PrincipalArn, KeyPairSecret? Key = null);
