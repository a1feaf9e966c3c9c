using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>Counts the requests that a portal is answering.</summary>
internal sealed class RunningRequests : IStartupFilter
{
    private int count;

    public bool AreNone => Volatile.Read(ref count) == 0;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            Interlocked.Increment(ref count);
            try
            {
                await following(context);
            }
            finally
            {
                Interlocked.Decrement(ref count);
            }
        });
        next(app);
    };
}
