namespace PartnerBenefits.Domain.People;

public static class NameRules
{
    public static readonly Rule IsOneLine = new("Enter the name on one line, without invisible characters.");

    public static readonly Rule HasNoAddress = new(
        "Remove “://”, “www.” or the question mark after an equals sign. " +
        "E-mails of the portal contain what you enter here, and it must not look like a web address.");

    public static readonly Rule HasFewMarks = new(
        "Remove some of the accents or marks. There are more on one letter than any language uses.");
}
