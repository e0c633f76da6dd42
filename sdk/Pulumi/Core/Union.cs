namespace Pulumi;

/// <summary>A value of one of two types. <c>default</c> is the first case with its default value.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly bool _isT1;
    private readonly T0 _value0;
    private readonly T1 _value1;

    private Union(bool isT1, T0 value0, T1 value1)
    {
        _isT1 = isT1;
        _value0 = value0;
        _value1 = value1;
    }

    /// <exception cref="InvalidOperationException">It is the other case.</exception>
    public T0 AsT0 => IsT0 ? _value0 : throw new InvalidOperationException("Cannot return as T0 as result is T1");

    /// <exception cref="InvalidOperationException">It is the other case.</exception>
    public T1 AsT1 => IsT1 ? _value1 : throw new InvalidOperationException("Cannot return as T1 as result is T0");

    public bool IsT0 => !_isT1;

    public bool IsT1 => _isT1;

    public object Value => _isT1 ? _value1! : _value0!;

    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    public static Union<T0, T1> FromT0(T0 input) => new(false, input, default!);

    public static Union<T0, T1> FromT1(T1 input) => new(true, default!, input);

    /// <summary>Equal if both are the same case with equal values.</summary>
    public bool Equals(Union<T0, T1> other)
        => _isT1 == other._isT1 && Equals(Value, other.Value);

    public override bool Equals(object? obj)
        => obj is Union<T0, T1> other && Equals(other);

    public override int GetHashCode()
        => HashCode.Combine(_isT1, Value);

    /// <summary>The full name of the case's type, a colon, the value.</summary>
    public override string ToString()
        => $"{(_isT1 ? typeof(T1) : typeof(T0)).FullName}: {Value}";

    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc)
    {
        ArgumentNullException.ThrowIfNull(mapFunc);
        return _isT1 ? Union<TResult, T1>.FromT1(_value1) : Union<TResult, T1>.FromT0(mapFunc(_value0));
    }

    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc)
    {
        ArgumentNullException.ThrowIfNull(mapFunc);
        return _isT1 ? Union<T0, TResult>.FromT1(mapFunc(_value1)) : Union<T0, TResult>.FromT0(_value0);
    }

    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(
        Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1)
        => _isT1
            ? Union<TResult0, TResult1>.FromT1(mapFunc1(_value1))
            : Union<TResult0, TResult1>.FromT0(mapFunc0(_value0));

    /// <exception cref="InvalidOperationException">The function for the case at hand is null.</exception>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1)
        => _isT1 ? Required(f1)(_value1) : Required(f0)(_value0);

    /// <exception cref="InvalidOperationException">The action for the case at hand is null.</exception>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (_isT1)
        {
            Required(f1)(_value1);
        }
        else
        {
            Required(f0)(_value0);
        }
    }

    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (_value0, _value1);
        return IsT0;
    }

    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (_value1, _value0);
        return IsT1;
    }

    private static TFunction Required<TFunction>(TFunction? function)
        => function ?? throw new InvalidOperationException();
}
