using DataPlatform.Components.Catalog;
using Pulumi;

namespace DataPlatform.Components.LakeFormation;

/// <summary>What a principal may do with the tables of a database; with the database itself, only see it.</summary>
/// <param name="Label">What it is called in names of resources, each once.</param>
/// <param name="PrincipalArn">
/// The IAM role or user: not an administrator, nor the role that deploys, whose rights Lake Formation would not revoke.
/// </param>
/// <param name="DatabaseName">The database, which is there already.</param>
/// <param name="LocationLabel">
/// The label of the <see cref="LakeFormationLocation"/> in which the principal may make tables, where it may.
/// </param>
/// <param name="Access">
/// What it may do with the rows. Without <c>lakeformation:GetDataAccess</c> in IAM the principal sees columns only.
/// </param>
/// <param name="CreatesTables">It may make, change and drop tables.</param>
public sealed record DataLakeGrant(
    string Label,
    Input<string> PrincipalArn,
    Input<string> DatabaseName,
    string LocationLabel,
    DataAccess Access,
    bool CreatesTables);
