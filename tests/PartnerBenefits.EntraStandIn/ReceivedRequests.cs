using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;

namespace PartnerBenefits.EntraStandIn;

public sealed class ReceivedRequests
{
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> authorize = new();

    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> token = new();

    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> logout = new();

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Authorize => [.. authorize];

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Token => [.. token];

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Logout => [.. logout];

    internal void AddAuthorize(IQueryCollection query) => authorize.Enqueue(Copy(query));

    internal void AddToken(IFormCollection form) => token.Enqueue(Copy(form));

    internal void AddLogout(IQueryCollection query) => logout.Enqueue(Copy(query));

    private static Dictionary<string, string> Copy(IEnumerable<KeyValuePair<string, StringValues>> values) =>
        values.ToDictionary(v => v.Key, v => v.Value.ToString(), StringComparer.Ordinal);
}
