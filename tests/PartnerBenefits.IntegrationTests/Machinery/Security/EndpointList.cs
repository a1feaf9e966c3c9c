using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerBenefits.IntegrationTests.Machinery.Security;

/// <summary>Lists what the running portal answers: an entry for each method of an endpoint and for each handler of a page.</summary>
public static class EndpointList
{
    public const string StaticFiles = "GET (static files)";

    private const string FilesAddedWhileRunning = "/{**path:file}";

    public sealed record Entry(string Method, string Route, string? Handler, CompiledPageActionDescriptor? Page)
    {
        public string Name => Route == StaticFiles ? StaticFiles : $"{Method} {Route}{(Handler is null ? "" : "?handler=" + Handler)}";
    }

    public static async Task<IReadOnlyList<Entry>> OfAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var entries = new List<Entry>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            entries.AddRange(await OfAsync(endpoint, loader));
        }

        return [.. entries.DistinctBy(entry => entry.Name)];
    }

    private static async Task<IEnumerable<Entry>> OfAsync(RouteEndpoint endpoint, PageLoader loader)
    {
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || route == FilesAddedWhileRunning)
        {
            return [new Entry("GET", StaticFiles, null, null)];
        }

        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            return compiled.HandlerMethods.Count == 0
                ? [new Entry("GET", route, null, compiled)]
                : compiled.HandlerMethods.Select(
                    handler => new Entry(handler.HttpMethod.ToUpperInvariant(), route, handler.Name, compiled));
        }

        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return methods.DefaultIfEmpty("GET").Select(method => new Entry(method, route, null, null));
    }
}
