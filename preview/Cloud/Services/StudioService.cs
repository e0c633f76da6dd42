namespace DataPlatform.Preview.Cloud.Services;

/// <summary>EMR Studio.</summary>
internal static class StudioService
{
    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:emr/studio:Studio", r =>
        {
            r.AutoName();
            r.Id = "es-" + Identifiers.UpperAlphanumeric(r.Seed("id"), 25);
            r.Set("arn", r.Arn("elasticmapreduce", $"studio/{r.Id}"));
            r.Set("url", $"https://{r.Id}.emrstudio-prod.{r.Region}.{r.DnsSuffix}");
            r.Set("tagsAll", r.AllTags);
            r.Default("region", r.Region);
        });
        table.Resource("aws:emr/studioSessionMapping:StudioSessionMapping", r =>
        {
            // Which name an id has, or which id a name, only the directory can tell.
            r.Id = string.Join(
                ':', r.Text("studioId"), r.Text("identityType"), r.Text("identityId"), r.Text("identityName"));
            r.Default("region", r.Region);
        });
    }
}
