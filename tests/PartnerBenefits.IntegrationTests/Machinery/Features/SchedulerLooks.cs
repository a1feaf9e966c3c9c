using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

/// <summary>Drives the scheduler's own loop by the portal's clock.</summary>
internal static class SchedulerLooks
{
    /// <summary>Starts the portal, and waits until its loop has looked once.</summary>
    public static Task FirstLookAsync(this Portal portal) =>
        Eventually.UntilAsync(() => Task.FromResult(ClockOf(portal).Minutes > 0), "the first look");

    /// <summary>Time goes by as it should, by all clocks. The loop looks at its end.</summary>
    public static async Task PassAsync(this Portal portal, TimeSpan time)
    {
        if (time > TimeSpan.FromMinutes(1))
        {
            await LookAfterAsync(portal, time - TimeSpan.FromMinutes(1));
        }

        await LookAfterAsync(portal, TimeSpan.FromMinutes(1));
    }

    public static Task PassToAsync(this Portal portal, DateOnly day) =>
        portal.PassAsync(new DateTimeOffset(day.ToDateTime(new TimeOnly(6, 0)), TimeSpan.Zero) - portal.Clock.GetUtcNow());

    /// <summary>Only the wall clock is set. Then the loop looks.</summary>
    public static Task JumpAsync(this Portal portal, TimeSpan by)
    {
        portal.SetWallClock(by);
        return portal.PassAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Nobody looks yet.</summary>
    public static void SetWallClock(this Portal portal, TimeSpan by) => ClockOf(portal).Ahead += by;

    public static Task<Hold?> HoldAsync(this Portal portal) => portal.ReadAsync(db => db.Holds.AsNoTracking().SingleOrDefaultAsync());

    public static async Task ConfirmTimeAsync(this Portal portal)
    {
        using var staff = await portal.SignInAsync("support-operator");
        var answer = await staff.SubmitAsync("/support-desk/holds", "main form");
        Assert.Equal("/support-desk/holds", answer.Location);
    }

    private static async Task LookAfterAsync(Portal portal, TimeSpan time)
    {
        var (clock, looks) = (ClockOf(portal), ClockOf(portal).Minutes);
        portal.Clock.Advance(time);
        await Eventually.UntilAsync(() => Task.FromResult(clock.Minutes > looks), "the next look");
    }

    private static HandedOnClock ClockOf(Portal portal) => (HandedOnClock)portal.Services.GetRequiredService<TimeProvider>();
}
