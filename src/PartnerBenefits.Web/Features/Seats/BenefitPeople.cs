namespace PartnerBenefits.Web.Features.Seats;

public sealed record BenefitPeople
{
    public static readonly BenefitPeople None = new();

    public IReadOnlyList<SeatLine> Now { get; init; } = [];

    public IReadOnlyList<SeatLine> Before { get; init; } = [];

    public IReadOnlyList<PortalUser> Candidates { get; init; } = [];

    public int AllCandidates { get; init; }

    public int Matching { get; init; }

    /// <summary>Seats of removed people that are not free yet. Each time says when one becomes free (UTC).</summary>
    public IReadOnlyList<DateTime> InPauseUntil { get; init; } = [];

    public bool NeedsSearch => AllCandidates > BenefitPeopleQuery.PickerLength;
}
