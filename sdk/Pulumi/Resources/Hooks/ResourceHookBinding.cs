namespace Pulumi;

/// <summary>
/// The hooks of a resource, by when they run. A failing before-hook fails the operation; a failing after-hook is a
/// warning.
/// </summary>
public class ResourceHookBinding
{
    private List<ResourceHook>? _beforeCreate;
    private List<ResourceHook>? _afterCreate;
    private List<ResourceHook>? _beforeUpdate;
    private List<ResourceHook>? _afterUpdate;
    private List<ResourceHook>? _beforeDelete;
    private List<ResourceHook>? _afterDelete;
    private List<ErrorHook>? _onError;

    public List<ResourceHook> BeforeCreate
    {
        get => _beforeCreate ??= [];
        set => _beforeCreate = value;
    }

    public List<ResourceHook> AfterCreate
    {
        get => _afterCreate ??= [];
        set => _afterCreate = value;
    }

    public List<ResourceHook> BeforeUpdate
    {
        get => _beforeUpdate ??= [];
        set => _beforeUpdate = value;
    }

    public List<ResourceHook> AfterUpdate
    {
        get => _afterUpdate ??= [];
        set => _afterUpdate = value;
    }

    public List<ResourceHook> BeforeDelete
    {
        get => _beforeDelete ??= [];
        set => _beforeDelete = value;
    }

    public List<ResourceHook> AfterDelete
    {
        get => _afterDelete ??= [];
        set => _afterDelete = value;
    }

    public List<ErrorHook> OnError
    {
        get => _onError ??= [];
        set => _onError = value;
    }

    /// <summary>Whether there is no hook at all.</summary>
    public bool IsEmpty
        => _beforeCreate is not { Count: > 0 }
            && _afterCreate is not { Count: > 0 }
            && _beforeUpdate is not { Count: > 0 }
            && _afterUpdate is not { Count: > 0 }
            && _beforeDelete is not { Count: > 0 }
            && _afterDelete is not { Count: > 0 }
            && _onError is not { Count: > 0 };

    /// <summary>The same hooks in lists of their own.</summary>
    public ResourceHookBinding Clone()
        => Concat(new ResourceHookBinding());

    /// <summary>A new binding of the hooks of this one, then those of <paramref name="other"/>.</summary>
    public ResourceHookBinding Concat(ResourceHookBinding other)
        => new()
        {
            _beforeCreate = Joined(_beforeCreate, other._beforeCreate),
            _afterCreate = Joined(_afterCreate, other._afterCreate),
            _beforeUpdate = Joined(_beforeUpdate, other._beforeUpdate),
            _afterUpdate = Joined(_afterUpdate, other._afterUpdate),
            _beforeDelete = Joined(_beforeDelete, other._beforeDelete),
            _afterDelete = Joined(_afterDelete, other._afterDelete),
            _onError = Joined(_onError, other._onError),
        };

    private static List<T>? Joined<T>(List<T>? first, List<T>? second)
        => first is null && second is null ? null : [.. first ?? [], .. second ?? []];
}
