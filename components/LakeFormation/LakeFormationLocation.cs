using DataPlatform.Components.Catalog;
using Pulumi;

namespace DataPlatform.Components.LakeFormation;

/// <summary>A location in S3 of which Lake Formation gives out credentials.</summary>
/// <param name="Label">What it is called in names of resources, each once.</param>
/// <param name="Data">The location, and the key of its objects where identities must be allowed to use it.</param>
public sealed record LakeFormationLocation(string Label, Input<CatalogedData> Data);
