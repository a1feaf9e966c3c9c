namespace PartnerBenefits.Web.Features.Seats;

public sealed record SeatLine
{
    public required Assignment Assignment { get; init; }

    public required PortalUser User { get; init; }

    public required string? By { get; init; }

    /// <summary>Null if it hasn't ended, or if it wasn't a person of the account.</summary>
    public required string? EndedBy { get; init; }

    public required MailStatus? Mail { get; init; }

    public Activation? Activation => Assignment.Activation;

    public bool IsOf(Actor person) => Actor.For(User.Id) == person;
}
