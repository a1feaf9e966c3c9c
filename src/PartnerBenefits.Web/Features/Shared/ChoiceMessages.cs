using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.People;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Shared;

/// <summary>Model binding refuses a value that is not in its list before a validator runs.</summary>
internal sealed class ChoiceMessages(IStringLocalizer<Texts> texts) : IBindingMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType;
        if (Refusal(type) is { } refusal && context.BindingMetadata.ModelBindingMessageProvider is { } messages)
        {
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => refusal());
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => refusal());
            messages.SetValueIsInvalidAccessor(_ => refusal());
        }
    }

    private Func<string>? Refusal(Type type) => type switch
    {
        _ when type == typeof(BenefitState) => () => texts["This state doesn't exist. The list shows all states."],
        _ when type == typeof(MailState) => () => texts["This state doesn't exist. The list shows all states."],
        _ when type == typeof(UserState) => () => texts["This state doesn't exist. The list shows all states."],
        _ when type == typeof(PartnerRoles) => () => texts["Choose roles from the list."],
        _ when type == typeof(BenefitSort) => () => texts["You can't sort by that. The list is in the order of the catalogue."],
        _ when type == typeof(AuditAction) => () => texts["Choose an action from the list."],
        _ when type == typeof(OpenOrEnded) || type == typeof(ActivationStage) => () => texts["Choose a state from the list."],
        _ when type == typeof(BenefitTab) => () => texts["Choose a tab from the list."],
        _ when type == typeof(Language) => () => texts["Choose a language from the list."],
        _ when type == typeof(Theme) => () => texts["Choose a theme from the list."],
        _ => null,
    };
}
