using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>Who has a benefit, who had it, and who can be assigned to it.</summary>
public sealed record BenefitPeople
{
    public static readonly BenefitPeople None = new();

    /// <summary>Those the viewer may see: an admin all, a Member only themselves.</summary>
    public IReadOnlyList<SeatLine> Now { get; init; } = [];

    /// <summary>Newest first, at most <see cref="BenefitPeopleQuery.HistoryLength"/>.</summary>
    public IReadOnlyList<SeatLine> Before { get; init; } = [];

    /// <summary>Active people without the benefit that match the search, by name, at most <see cref="BenefitPeopleQuery.PickerLength"/>.</summary>
    public IReadOnlyList<PortalUser> Candidates { get; init; } = [];

    /// <summary>How many could be assigned, without the search.</summary>
    public int AllCandidates { get; init; }

    /// <summary>How many of them match the search.</summary>
    public int Matching { get; init; }

    /// <summary>Seats that removed people left and that are not free yet, and when the next one is (UTC).</summary>
    public IReadOnlyList<DateTime> InPauseUntil { get; init; } = [];

    public bool NeedsSearch => AllCandidates > BenefitPeopleQuery.PickerLength;
}
