using System.Text;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>
    /// The value as JSON text. Inputs and outputs inside it are written as their values; if one of them is unknown the
    /// text is unknown, and if one is secret the text is secret.
    /// </summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = await value.DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return OutputData.Create(data.Resources, "", isKnown: false, data.IsSecret);
            }

            var pass = OutputJsonPass.Begin(data.Resources, data.IsSecret);
            using var utf8 = new MemoryStream();
            await JsonSerializer.SerializeAsync(utf8, data.Value, OutputJsonPass.Extend(options)).ConfigureAwait(false);
            var text = pass.IsKnown ? Encoding.UTF8.GetString(utf8.GetBuffer(), 0, (int)utf8.Length) : "";
            return OutputData.Create(pass.Resources, text, pass.IsKnown, pass.IsSecret);
        }
    }

    /// <summary>
    /// What the JSON text describes. Inputs and outputs inside it are known, and depend on what the text depends on.
    /// </summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Output<T>(DeserializeAsync());

        async Task<OutputData<T>> DeserializeAsync()
        {
            var data = await json.DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return OutputData.Create(data.Resources, default(T)!, isKnown: false, data.IsSecret);
            }

            OutputJsonPass.Begin(data.Resources, data.IsSecret);
            using var utf8 = new MemoryStream(Encoding.UTF8.GetBytes(data.Value));
            var value = await JsonSerializer.DeserializeAsync<T>(utf8, OutputJsonPass.Extend(options))
                .ConfigureAwait(false);
            return OutputData.Create(data.Resources, value!, isKnown: true, data.IsSecret);
        }
    }
}
