using System.Globalization;

namespace PartnerBenefits.Domain.Running;

/// <summary>What the clocks said when the scheduler of one process looked at them.</summary>
/// <param name="Wall">UTC, by the computer's clock, which can be set wrong.</param>
/// <param name="Monotonic">Time since a fixed moment of the process. Nobody can set it.</param>
/// <param name="Stored">UTC time of the last look of all instances; null before the first.</param>
/// <param name="Server">UTC time of the database server; null on SQLite, which has no clock of its own.</param>
public sealed record ClockLook(DateTime Wall, TimeSpan Monotonic, DateTime? Stored, DateTime? Server)
{
    /// <summary>How far clocks may be apart. The portal counts days, so less than a day does no lasting harm.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    /// <summary>A portal that was off for longer asks a person at its start whether the day is right.</summary>
    public static readonly TimeSpan LongestOff = TimeSpan.FromDays(31);

    /// <summary>The last look was long ago, so another instance with another clock may be about to look.</summary>
    public bool IsAfterPause => Stored < Wall - Tolerance;

    /// <summary>Returns why the wall clock can't be trusted, or null.</summary>
    /// <param name="before">The process's own last look; null at a start.</param>
    /// <param name="wasHeld">The process found itself held then, so a person may have set the clock since.</param>
    public string? FindProblem(ClockLook? before, bool wasHeld) =>
        AreApart(Server, Wall) ? $"This computer's clock says {Text(Wall)}, the database server's {Text(Server)}."
        : Stored > Wall + Tolerance ? $"The clock says {Text(Wall)}, but the scheduler has already looked at {Text(Stored)}."
        : before is null ? ProblemOfStart()
        : !wasHeld && AreApart(before.Wall + (Monotonic - before.Monotonic), Wall)
            ? $"The clock went from {Text(before.Wall)} to {Text(Wall)} within {Text(Monotonic - before.Monotonic)}."
        : Stored != before.Stored && IsAfterPause
            ? $"The clock says {Text(Wall)}, but another instance looked at {Text(Stored)}, or a person confirmed that time."
        : null;

    private string? ProblemOfStart() => Server is null && Stored < Wall - LongestOff
        ? $"The clock says {Text(Wall)}, and the scheduler last looked at {Text(Stored)}: no portal ran since, or the clock is ahead."
        : null;

    private static bool AreApart(DateTime? one, DateTime other) => one - other is { } apart && apart.Duration() > Tolerance;

    private static string Text(DateTime? at) =>
        at is { } time ? time.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "-";

    private static string Text(TimeSpan length) => length.ToString("d'.'hh':'mm':'ss", CultureInfo.InvariantCulture);
}
