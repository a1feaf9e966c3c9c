using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;

namespace PartnerBenefits.IntegrationTests.Machinery.Releases;

/// <summary>One browser, whose requests a proxy gives to this instance or that. It signs in once.</summary>
internal sealed class MovingPerson(string persona) : IDisposable
{
    private readonly CookieContainer cookies = new();

    private readonly Dictionary<PortalProcess, Visitor> visitors = [];

    private string? token;

    public async Task<Answer> GetAsync(PortalProcess portal, string page) => await (await AtAsync(portal)).GetAsync(page);

    public async Task<Answer> PostAsync(PortalProcess portal, string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var visitor = await AtAsync(portal);
        token ??= await MatrixVisits.TokenAsync(visitor);
        return await visitor.PostAsync(address, [.. fields, new("__RequestVerificationToken", token)]);
    }

    public void Dispose()
    {
        foreach (var visitor in visitors.Values)
        {
            visitor.Dispose();
        }
    }

    private async Task<Visitor> AtAsync(PortalProcess portal)
    {
        if (!visitors.TryGetValue(portal, out var visitor))
        {
            visitor = visitors[portal] = await portal.VisitAsync(cookies);
            if (visitors.Count == 1)
            {
                await visitor.SignInAsync(persona);
            }
        }

        return visitor;
    }
}
