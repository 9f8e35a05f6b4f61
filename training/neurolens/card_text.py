"""The parts of the model card that are words, not figures."""

BEFORE = """\
For education and research. **Not for diagnosis**, not for screening, not a medical device.

## What it does
Takes one grey picture, 224x224, letterboxed. Says whether it is a brain MRI; if so, how likely a tumor is in it, which of three types
(glioma, meningioma, pituitary) it resembles, and where. MobileNet v1 of width 0.75 (Howard et al. 2017) with a 14x14 localization map, trained with
boxes and masks, on which the verdict rests: attention-weighted features under the map, its maximum, and the mean of the last features.
The trunk started from the ImageNet weights of MobileNet v1 0.75 224 (Google, Apache-2.0).

## Intended use
Teaching, demonstrations, and research on classifiers in the browser, on single 2D slices (T1, T1 with contrast, T2, FLAIR) of adult heads.

## Out of scope
Any decision about a person. Excluding a tumor: one slice without a finding says nothing of the others. Metastases, lymphoma, tumors of children, stroke,
hemorrhage, abscess, multiple sclerosis, hydrocephalus, post-operative and post-radiation brains, implants: not in the training data as such; the answer is arbitrary.
Diffusion, perfusion, susceptibility and angiography pictures, CT and PET. Neck and skull-base slices."""

DATA_SOURCES = """\
## Data
| source | what | terms, as best known |
|---|---|---|
| Cheng, "brain tumor dataset", figshare 1512427 | T1 with contrast, three planes, three tumor types, 233 patients, boxes | CC BY 4.0 |
| Br35H (Kaggle) | axial slices found on the web, one per near-duplicate cluster; boxes from polygons | not stated |
| Chakrabarty's 253 pictures (Kaggle) | axial slices found on the web, only what the others lack | not stated |
| Nickparvar, "Brain Tumor MRI Dataset" (Kaggle) | only what the others lack | CC0 as declared |
| Sartaj, "Brain Tumor Classification (MRI)" (Kaggle) | only what the others lack | not stated |
| TCGA-LGG slices with masks (Buda et al. 2019) | FLAIR and T1 with contrast, low-grade glioma, with and without tumor in the slice | TCIA CC BY 3.0; Kaggle copy CC BY-NC-SA |
| OpenNeuro ds002748 | T1 volumes of people without a tumor, skull-stripped, three planes | CC0 |
| pictures that are no brain MRI | photos, food, web graphics, X-ray, CT, MRI of other regions, histology, ultrasound, retina | research use |
| made-up pictures | noise, ramps, pages, charts, shapes, drawn bodies | drawn by `training/` |

Splits keep patients and near-duplicate groups whole. Ground truth is what the sources state (for Cheng and TCGA from clinical records and radiologists' outlines;
for the web collections from whoever sorted them); it was not read again by a radiologist. The usual benchmark (Nickparvar's Testing folder) is not quoted: 99% of its pictures
share a picture or a patient with its training folder."""

LIMITS = """\
## Limits
- Healthy pictures are few and of few styles (no healthy coronal or sagittal slices with contrast), so the style of a picture still tells something of the label.
- Skull-stripped tumors are imitated in training by masking, not real.
- A healthy slice of a patient with a tumor elsewhere (TCGA) is labeled healthy here, though its brain may be changed.
- MRI of other regions of the body that is not in the data (abdomen, pelvis, neck) can pass for a brain; so can drawings of heads.
- The type is a resemblance within three types. Pituitary and meningioma come nearly only from one source.
- The map has 14x14 cells, 16 pixels each: small tumors are marked by one cell; a hot region is no outline.
- Age, sex, ethnicity and scanner are not recorded: performance by them is unknown."""

PAPERS = """\
## Papers
- A. G. Howard et al., MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications, arXiv:1704.04861, 2017.
- J. Cheng et al., Enhanced Performance of Brain Tumor Classification via Tumor Region Augmentation and Partition, PLoS ONE 10(10), 2015.
- M. Buda, A. Saha, M. A. Mazurowski, Association of genomic subtypes of lower-grade gliomas with shape features automatically extracted by a deep learning algorithm, Computers in Biology and Medicine 109, 2019.
- C. Guo et al., On Calibration of Modern Neural Networks, ICML 2017.
- J. Platt, Probabilistic Outputs for Support Vector Machines, 1999.
- J. Yang et al., TumorCP: A Simple but Effective Object-Level Data Augmentation for Tumor Segmentation, MICCAI 2021.
- N. Otsu, A Threshold Selection Method from Gray-Level Histograms, IEEE Trans. SMC 9(1), 1979.
- B. Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7(1), 1979."""
