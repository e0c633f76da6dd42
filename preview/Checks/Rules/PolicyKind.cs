namespace DataPlatform.Preview.Checks.Rules;

/// <summary>What a policy document is attached to, which decides what its statements need.</summary>
internal enum PolicyKind
{
    /// <summary>To an identity: resources are named, principals are not.</summary>
    Identity,

    /// <summary>To a role, saying who may assume it: principals are named, resources are not.</summary>
    Trust,

    /// <summary>To a resource: principals and resources are named.</summary>
    Resource,

    /// <summary>To a resource that is meant by itself: principals are named, resources are not.</summary>
    ResourceItself,
}
