using System.Reflection;

namespace Pulumi;

/// <summary>A resource that has no real thing of its own but groups others, its children.</summary>
public class ComponentResource : Resource
{
    internal readonly bool remote;

    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">Unique among the resources of the type.</param>
    /// <param name="options">Its settings.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options, remote: false, registerPackageRequest: null)
    {
    }

    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">Unique among the resources of the type.</param>
    /// <param name="args">Its properties; none if null.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="remote">Whether a provider makes the children, and not this program.</param>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">Unique among the resources of the type.</param>
    /// <param name="args">Its properties; none if null.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="remote">Whether a provider makes the children, and not this program.</param>
    /// <param name="registerPackageRequest">The plugin, for packages that are parameters of a provider.</param>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(
            type,
            name,
            custom: false,
            args ?? ResourceArgs.Empty,
            options ?? new ComponentResourceOptions(),
            remote)
        => this.remote = remote;

    /// <summary>Ends the component; its outputs are the properties marked with <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs()
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in GetType().GetProperties())
        {
            if (property.Name != nameof(Urn) && property.GetCustomAttribute<OutputAttribute>() is { } output)
            {
                var name = string.IsNullOrWhiteSpace(output.Name) ? property.Name : output.Name;
                outputs.Add(name, property.GetValue(this));
            }
        }

        RegisterOutputs(outputs);
    }

    /// <summary>Ends the component with the given outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Task.FromResult(outputs));
    }

    /// <summary>Ends the component with the outputs that the task results in.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <summary>Ends the component with the outputs that the output holds.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.InternalInstance.RegisterResourceOutputs(this, outputs);
    }
}
