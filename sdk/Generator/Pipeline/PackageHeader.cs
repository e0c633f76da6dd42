using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Pipeline;

/// <summary>What the first line of a facts file says, and where it says it.</summary>
internal sealed record PackageHeader(
    string Name, string Version, string RootNamespace, string ResourceTypeAttribute, string Path)
{
    public static PackageHeader Of(FactsPackage package, string path) => new(
        package.Name, package.Version, package.RootNamespace, new PackageStyle(package).ResourceTypeAttribute, path);
}
