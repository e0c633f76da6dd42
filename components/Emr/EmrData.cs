using DataPlatform.Components.Catalog;

namespace DataPlatform.Components.Emr;

/// <summary>Data that an EMR cluster works with.</summary>
/// <param name="Data">Where it is, and its database.</param>
/// <param name="Access">What jobs may do with it.</param>
public sealed record EmrData(CatalogedData Data, DataAccess Access);
