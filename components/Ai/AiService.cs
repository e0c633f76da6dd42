namespace DataPlatform.Components.Ai;

/// <summary>The AI services of AWS that DSS calls.</summary>
public enum AiService
{
    /// <summary>Endpoints of models, and their deployment.</summary>
    SageMaker,

    /// <summary>Labels, text and moderation of images.</summary>
    Rekognition,

    /// <summary>Language, sentiment, entities and key phrases of texts.</summary>
    Comprehend,
}
