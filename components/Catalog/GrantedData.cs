namespace DataPlatform.Components.Catalog;

/// <summary>Data that an identity works with.</summary>
/// <param name="Data">Where it is, and its database.</param>
/// <param name="Access">What may be done with it.</param>
public sealed record GrantedData(CatalogedData Data, DataAccess Access);
