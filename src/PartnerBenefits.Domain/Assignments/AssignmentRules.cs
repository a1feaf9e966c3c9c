namespace PartnerBenefits.Domain.Assignments;

public static class AssignmentRules
{
    public static readonly Rule UserIsChosen = new("Select a person from the list.", "UserId");

    public static readonly Rule UserIsActive = new(
        "This person is disabled and can't be assigned. Choose somebody else, or enable them in User management.", "UserId");

    public static readonly Rule UserHasNone = new("This person has this benefit already.", "UserId");

    public static readonly Rule SeatIsLeft = new("No seat is left. Remove somebody first, then assign a different person.");

    public static readonly Rule OnlyOneself = new("This benefit is taken by oneself: each person can assign only themselves.", "UserId");

    public static readonly Rule IsStillAssigned = new("This person doesn't have this benefit any more. The list shows who has it now.");

    public static readonly Rule MailIsDue = new(
        "A mail about this assignment was sent or queued less than a minute ago. Wait a minute, then send it again.");
}
