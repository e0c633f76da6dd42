using DataPlatform.Components.Connections;
using DataPlatform.Tests.Platform.Iam;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>A connection and its credentials.</summary>
/// <param name="Plan">The connection.</param>
/// <param name="Identity">Its role or user with its policies.</param>
internal sealed record Tenant(ConnectionPlan Plan, IamPrincipal Identity);
