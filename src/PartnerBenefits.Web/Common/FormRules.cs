using System.Linq.Expressions;
using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Common;

internal static class FormRules
{
    public static void HasOperation<T>(this AbstractValidator<T> form, Expression<Func<T, Guid>> id, IStringLocalizer<Texts> texts) =>
        form.RuleFor(id).NotEmpty().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);

    public static void IsNote<T>(this IRuleBuilder<T, string?> field, int length, IStringLocalizer<Texts> texts) => field
        .Must(note => NoteText.Normalize(note).Length <= length).WithMessage(_ => texts["Enter at most {0} characters.", length])
        .Must(note => !NoteText.Normalize(note).Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
        .WithMessage(_ => texts["Remove the invisible characters."]);

    /// <summary>Refuses what can't be a name, and says why. An empty field passes.</summary>
    /// <param name="otherwise">Sentence in place of the one about lines and invisible characters, where the field isn't a name.</param>
    public static void IsName<T>(this IRuleBuilder<T, string?> field, IStringLocalizer<Texts> texts, Func<string>? otherwise = null) =>
        field.Custom((text, form) =>
        {
            if (!string.IsNullOrWhiteSpace(text) && PersonName.WhyNot(text) is { } broken)
            {
                form.AddFailure(broken == NameRules.IsOneLine && otherwise is not null ? otherwise() : texts[broken.Refusal]);
            }
        });

    /// <summary>Accepts exactly one mailbox (ASVS 1.3.11). An empty field passes.</summary>
    public static void IsAddress<T>(this IRuleBuilder<T, string?> field, IStringLocalizer<Texts> texts) =>
        field.Must(email => string.IsNullOrWhiteSpace(email) || EmailAddress.ProblemOf(email) is null)
            .WithMessage((_, email) => EmailAddress.ProblemOf(email) is { } problem ? texts[Labels.For(problem)] : "");
}
