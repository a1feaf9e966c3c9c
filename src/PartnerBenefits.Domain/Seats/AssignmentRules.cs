namespace PartnerBenefits.Domain.Seats;

public static class AssignmentRules
{
    public static readonly Rule UserIsChosen = new("Select a person from the list.", "UserId");

    public static readonly Rule UserIsActive = new(
        "This person is disabled and can't be assigned. Choose somebody else, or enable the person in User management.", "UserId");

    public static readonly Rule UserHasNone = new("This person already has this benefit.", "UserId")
    {
        IsOutdated = true,
    };

    public static readonly Rule SeatIsLeft = new("No seat is left. Remove somebody first, then assign a different person.");

    public static readonly Rule OnlyOneself = new("You can assign only yourself to this benefit.", "UserId");

    public static readonly Rule IsStillAssigned = new("This person no longer has this benefit. The list shows who has it now.")
    {
        IsOutdated = true,
    };

    public static readonly Rule MailIsDue = new(
        "An e-mail about this assignment was sent or queued less than a minute ago. Wait a minute, then send it again.")
    {
        IsLimit = true,
    };
}
