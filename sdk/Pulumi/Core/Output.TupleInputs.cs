namespace Pulumi;

public static partial class Output
{
    /// <summary>All values in one tuple. Unknown if any of them is, and secret if any of them is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Input<T1> item1, Input<T2> item2)
        => OutputJoin.Join(async join => (
            await join.Take(item1), await join.Take(item2)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => OutputJoin.Join(async join => (
            await join.Take(item1), await join.Take(item2), await join.Take(item3)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4)
        => OutputJoin.Join(async join => (
            await join.Take(item1), await join.Take(item2), await join.Take(item3),
            await join.Take(item4)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5)
        => OutputJoin.Join(async join => (
            await join.Take(item1), await join.Take(item2), await join.Take(item3),
            await join.Take(item4), await join.Take(item5)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6)
        => OutputJoin.Join(async join => (
            await join.Take(item1), await join.Take(item2), await join.Take(item3),
            await join.Take(item4), await join.Take(item5), await join.Take(item6)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7)
        => OutputJoin.Join(async join => (
            await join.Take(item1), await join.Take(item2), await join.Take(item3),
            await join.Take(item4), await join.Take(item5), await join.Take(item6),
            await join.Take(item7)));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8)
        => OutputJoin.Join(async join => (
            await join.Take(item1), await join.Take(item2), await join.Take(item3),
            await join.Take(item4), await join.Take(item5), await join.Take(item6),
            await join.Take(item7), await join.Take(item8)));
}
