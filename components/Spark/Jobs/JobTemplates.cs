using System.Collections.Immutable;
using DataPlatform.Components.Spark.Access;
using Pulumi;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>
/// Templates of jobs in EMR, one for each virtual cluster and kind of jobs in it. A job that is started by one has the
/// whole configuration of the request; <c>EntryPoint</c> names its program and <c>SparkSubmitParameters</c> has options
/// of <c>spark-submit</c>, both with a default. Arguments are not a parameter, because parameters are single texts.
/// </summary>
/// <remarks>
/// They are made by Cloud Control: the resource of the AWS provider has no parameters, never sends the name of the log
/// group, and cannot read back what it made where there is a configuration by classification. Templates cannot be
/// changed: any change makes another one, with another ID. Jobs that run are not concerned.
/// </remarks>
public sealed class JobTemplates : ComponentResource
{
    private readonly string _name;
    private readonly JobTemplatesArgs _args;

    /// <summary>Makes the templates.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What they are of.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public JobTemplates(string name, JobTemplatesArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:spark:JobTemplates", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;
        Ids = args.Requests.ToImmutableSortedDictionary(
            request => $"{request.VirtualCluster}.{request.Kind.Name}", Create, StringComparer.Ordinal);
        RegisterOutputs(new Dictionary<string, object?> { ["ids"] = Ids });
    }

    /// <summary>IDs of the templates by virtual cluster and kind, for example <c>batchjob.critical</c>.</summary>
    public ImmutableSortedDictionary<string, Output<string>> Ids { get; }

    // The name stays and may have to be unique, which is not documented: the old one goes first.
    private Output<string> Create(JobRequestArgs request)
    {
        var name = SparkNames.JobTemplate(_args.Target, request.VirtualCluster, request.Kind.Name);
        var template = CloudControlResources.Create(
            $"{_name}-{request.VirtualCluster}-{request.Kind.Name}",
            JobTemplateDocument.TypeName,
            JobRequests.Plan(request).Apply(plan => JobTemplateDocument.Of(name, plan)),
            new CustomResourceOptions { Parent = this, DeleteBeforeReplace = true },
            tagsChange: false);
        return CloudControlResources.Read(template, "Id");
    }
}
