/**
 * The part of WordprocessingML (ISO/IEC 29500-1 clause 17, transitional) that a printed paper uses, as data: order of children, required
 * attributes, values. An element that is not named here under its parent is a fault, so a new element asks for a line of its own.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Children in the order of the schema's sequences. */
export const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'w:document': words('w:background w:body'),
  // 17.3.1.26
  'w:pPr': words(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs
    w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid
    w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl
    w:divId w:cnfStyle w:rPr w:sectPr`),
  // 17.3.2.28
  'w:rPr': words(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof
    w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText
    w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish`),
  'w:tbl': words('w:tblPr w:tblGrid w:tr'),
  // 17.4.59
  'w:tblPr': words(`w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd
    w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription`),
  'w:tblBorders': words('w:top w:left w:bottom w:right w:insideH w:insideV'),
  'w:tblCellMar': words('w:top w:left w:bottom w:right'),
  'w:tblGrid': words('w:gridCol'),
  'w:tr': words('w:tblPrEx w:trPr w:tc'),
  // 17.4.69
  'w:tcPr': words(
    'w:cnfStyle w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark w:headers',
  ),
  'w:tcBorders': words('w:top w:left w:bottom w:right w:insideH w:insideV w:tl2br w:tr2bl'),
  'w:tcMar': words('w:top w:left w:bottom w:right'),
  'w:pBdr': words('w:top w:left w:bottom w:right w:between w:bar'),
  'w:tabs': words('w:tab'),
  'w:numPr': words('w:ilvl w:numId'),
  // 17.6.17
  'w:sectPr': words(`w:headerReference|w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType
    w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid`),
  'w:styles': words('w:docDefaults w:latentStyles w:style'),
  'w:docDefaults': words('w:rPrDefault w:pPrDefault'),
  'w:rPrDefault': words('w:rPr'),
  'w:pPrDefault': words('w:pPr'),
  // 17.7.4.17
  'w:style': words(`w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked
    w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr`),
  'w:fonts': words('w:font'),
  'w:font': words('w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig'),
  // 17.15.1.78, what docx writes of it
  'w:settings': words(`w:displayBackgroundShape w:trackRevisions w:defaultTabStop w:evenAndOddHeaders w:footnotePr w:endnotePr w:compat`),
  'w:compat': words('w:doNotExpandShiftReturn w:compatSetting'),
};
/** Those of the children above that may come more than once. */
export const REPEATED: ReadonlySet<string> = new Set(
  words('w:gridCol w:tr w:tc w:tab w:headerReference|w:footerReference w:style w:font w:compatSetting w:tblStylePr'),
);

const BLOCK = words('w:p w:tbl');
const RUN = words('w:r w:hyperlink w:bookmarkStart w:bookmarkEnd w:fldSimple w:proofErr');
/** Children in any order; a properties element, where there is one, stands first. */
export const CHOICES: Readonly<Record<string, { readonly first?: string; readonly last?: string; readonly of: readonly string[] }>> = {
  'w:body': { of: BLOCK, last: 'w:sectPr' },
  'w:ftr': { of: BLOCK },
  'w:hdr': { of: BLOCK },
  'w:tc': { first: 'w:tcPr', of: BLOCK },
  'w:p': { first: 'w:pPr', of: RUN },
  'w:r': {
    first: 'w:rPr',
    of: words('w:t w:tab w:br w:cr w:fldChar w:instrText w:footnoteRef w:endnoteRef w:separator w:continuationSeparator w:noBreakHyphen'),
  },
  'w:trPr': { of: words('w:cnfStyle w:gridBefore w:gridAfter w:wBefore w:wAfter w:cantSplit w:trHeight w:tblHeader w:tblCellSpacing w:jc w:hidden') },
};

/** Attributes without which Word calls the file damaged or guesses. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'w:pStyle': ['w:val'],
  'w:rStyle': ['w:val'],
  'w:tblStyle': ['w:val'],
  'w:basedOn': ['w:val'],
  'w:name': ['w:val'],
  'w:jc': ['w:val'],
  'w:sz': ['w:val'],
  'w:szCs': ['w:val'],
  'w:color': ['w:val'],
  'w:outlineLvl': ['w:val'],
  'w:tab@w:tabs': ['w:val', 'w:pos'],
  'w:tblW': ['w:w', 'w:type'],
  'w:tblInd': ['w:w', 'w:type'],
  'w:tblLayout': ['w:type'],
  'w:gridCol': ['w:w'],
  'w:tcW': ['w:w', 'w:type'],
  'w:gridSpan': ['w:val'],
  'w:vMerge': ['w:val'],
  'w:vAlign': ['w:val'],
  'w:trHeight': ['w:val', 'w:hRule'],
  'w:footerReference': ['w:type', 'r:id'],
  'w:headerReference': ['w:type', 'r:id'],
  'w:pgSz': ['w:w', 'w:h'],
  'w:pgMar': ['w:top', 'w:right', 'w:bottom', 'w:left', 'w:header', 'w:footer', 'w:gutter'],
  'w:style': ['w:type', 'w:styleId'],
  'w:font': ['w:name'],
  'w:fldChar': ['w:fldCharType'],
  'w:framePr': ['w:vAnchor', 'w:hAnchor'],
  'w:bookmarkStart': ['w:id', 'w:name'],
};

const LENGTH = /^(?:0|[1-9]\d{0,4})$/;
const SIGNED = /^-?(?:0|[1-9]\d{0,4})$/;
const oneOf = (text: string): RegExp => new RegExp(`^(?:${words(text).join('|')})$`);
const MEASURE = oneOf('dxa pct auto nil');
const BORDER = oneOf('nil none single double thick thickThinSmallGap thinThickSmallGap');
const ON_OFF = oneOf('true false 1 0 on off');
/** Values by element@attribute, or *@attribute for all elements that have no line of their own. */
export const VALUES: Readonly<Record<string, RegExp>> = {
  'w:jc@w:val': oneOf('left center right both distribute start end'),
  'w:vAlign@w:val': oneOf('top center bottom'),
  'w:vMerge@w:val': oneOf('restart continue'),
  'w:trHeight@w:hRule': oneOf('auto atLeast exact'),
  'w:trHeight@w:val': LENGTH,
  'w:spacing@w:lineRule': oneOf('auto atLeast exact'),
  'w:spacing@w:line': SIGNED,
  'w:spacing@w:before': LENGTH,
  'w:spacing@w:after': LENGTH,
  'w:spacing@w:val': SIGNED,
  'w:ind@w:left': SIGNED,
  'w:ind@w:right': SIGNED,
  'w:ind@w:hanging': LENGTH,
  'w:ind@w:firstLine': LENGTH,
  'w:ind@w:firstLineChars': SIGNED,
  'w:tab@w:val': oneOf('left center right decimal bar clear num start end'),
  'w:tab@w:pos': SIGNED,
  'w:sz@w:val': LENGTH,
  'w:szCs@w:val': LENGTH,
  'w:color@w:val': /^(?:auto|[0-9A-Fa-f]{6})$/,
  '*@w:color': /^(?:auto|[0-9A-Fa-f]{6})$/,
  'w:rFonts@w:hint': oneOf('default eastAsia cs'),
  '*@w:type': MEASURE,
  'w:tblLayout@w:type': oneOf('fixed autofit'),
  'w:br@w:type': oneOf('page column textWrapping'),
  'w:footerReference@w:type': oneOf('default even first'),
  'w:headerReference@w:type': oneOf('default even first'),
  'w:style@w:type': oneOf('paragraph character table numbering'),
  'w:type@w:val': oneOf('nextPage nextColumn continuous evenPage oddPage'),
  'w:footnote@w:type': oneOf('normal separator continuationSeparator continuationNotice'),
  'w:endnote@w:type': oneOf('normal separator continuationSeparator continuationNotice'),
  'w:gridCol@w:w': LENGTH,
  'w:gridSpan@w:val': /^[1-9]\d?$/,
  'w:tcW@w:w': LENGTH,
  'w:tblW@w:w': LENGTH,
  'w:tblInd@w:w': SIGNED,
  'w:pgSz@w:w': LENGTH,
  'w:pgSz@w:h': LENGTH,
  'w:pgSz@w:orient': oneOf('portrait landscape'),
  'w:pgNumType@w:start': LENGTH,
  'w:fldChar@w:fldCharType': oneOf('begin separate end'),
  'w:framePr@w:wrap': oneOf('auto notBeside around tight through none'),
  'w:framePr@w:vAnchor': oneOf('text margin page'),
  'w:framePr@w:hAnchor': oneOf('text margin page'),
  'w:framePr@w:hRule': oneOf('auto atLeast exact'),
  'w:tblpPr@w:vertAnchor': oneOf('text margin page'),
  'w:tblpPr@w:horzAnchor': oneOf('text margin page'),
  'w:tblpPr@w:tblpYSpec': oneOf('inline top center bottom inside outside'),
  'w:textDirection@w:val': oneOf('lrTb tbRl btLr lrTbV tbRlV tbLrV'),
  'w:outlineLvl@w:val': /^[0-9]$/,
  'w:lang@w:val': /^[a-z]{2}-[A-Z]{2}$/,
};
for (const side of words('w:top w:left w:bottom w:right w:insideH w:insideV w:between')) (VALUES as Record<string, RegExp>)[`${side}@w:val`] = BORDER;
for (const flag of words(
  'w:b w:bCs w:i w:iCs w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:cantSplit w:tblHeader w:titlePg w:evenAndOddHeaders',
))
  (VALUES as Record<string, RegExp>)[`${flag}@w:val`] = ON_OFF;
